package org.bagui.plugin.ledger.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.plugin.ledger.officer.ResponsiblePerson;

/**
 * The reporting status as an answer shows it.
 *
 * @param register register
 * @param due last day on which the place asked for reports in time
 * @param totals counts of the place asked for
 * @param places counts of each county, city's own unit and zone where somebody is due
 * @param enterprises those that have not reported, by place and credit code
 * @param next what to give as {@code after} for the following page, or null
 */
public record StatusView(
        String jurisdiction,
        String period,
        String register,
        String due,
        Counted totals,
        List<Counted> places,
        List<Missing> enterprises,
        String next) {
    /**
     * Counts of a place; the rate is reported / due, absent where nobody is due.
     *
     * @param name name of the place
     * @param enterprises enterprises that are due
     * @param reported enterprises that have reported
     * @param missing enterprises that have not reported
     * @param late enterprises that have reported late
     * @param rate reported of those due; absent where nobody is due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counted(
            String place, String name, String due, int enterprises, int reported, int missing, int late, Double rate) {}

    /**
     * An enterprise that has not reported, with whom to call and a text ready to send.
     *
     * @param state state of the enterprise in the month
     * @param text a reminder that may be sent as it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(
            String place,
            String uscc,
            String enterpriseName,
            String state,
            String contactName,
            String contactMobile,
            ResponsiblePerson officer,
            String text) {}
}
