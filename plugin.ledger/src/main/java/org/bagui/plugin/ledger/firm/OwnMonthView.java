package org.bagui.plugin.ledger.firm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The month of one enterprise.
 *
 * @param state state of the place's month: {@code open}, {@code submitted}, {@code returned}, {@code accepted} or {@code closed}
 * @param writable whether the enterprise may still write it
 * @param reportable whether it is a month that enterprises report now
 * @param due last day on which it reports in time
 * @param overdue whether that day is over and something is not reported
 * @param listed whether the enterprise is due at all
 * @param officer who answers for it at the place, where somebody is named
 * @param registers what it owes; where it is not due, those in which it has entries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnMonthView(
        String period,
        Enterprise enterprise,
        String state,
        boolean writable,
        boolean reportable,
        String due,
        boolean overdue,
        boolean listed,
        Officer officer,
        List<Owed> registers) {
    /**
     * The enterprise and its place of report.
     *
     * @param name name of the enterprise
     */
    public record Enterprise(String uscc, String name, String place, String placeName) {}

    /**
     * Whom to ask.
     *
     * @param name name of the officer
     * @param phone telephone of the officer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Officer(String name, String phone) {}

    /**
     * A register that is owed.
     *
     * @param title title of the register in the language asked for
     * @param many whether it may have any number of entries
     * @param reported whether it is answered, by entries or by saying that there is nothing
     * @param nothing whether it was said that there is nothing to report
     * @param nothingLastMonth whether that was said of the month before
     * @param fields fields to fill, in the order of the form; described by {@code /registers/{register}}
     * @param entries entries of the month, as {@code /registers/{register}/entries} shows them
     * @param lastMonth reported entries of the month before
     * @param repeatable whether an answer "unchanged" is meant
     * @param notRepeated fields that begin anew each month: flows, and what is said about them
     * @param warnings what is odd about the entries
     */
    public record Owed(
            String register,
            String title,
            boolean many,
            boolean reported,
            boolean nothing,
            boolean nothingLastMonth,
            List<String> fields,
            List<Map<String, Object>> entries,
            List<Map<String, Object>> lastMonth,
            boolean repeatable,
            List<String> notRepeated,
            List<Odd> warnings) {}

    /**
     * A warning of an entry, and the reason that this clerk gave for it; that of others is not shown.
     *
     * @param code code of the warning
     * @param open whether nobody has given a reason yet
     * @param text words that this clerk gave
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Odd(
            long entry, String code, String field, String message, boolean open, String reason, String text) {}
}
