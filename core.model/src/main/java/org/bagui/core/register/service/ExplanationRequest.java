package org.bagui.core.register.service;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;

/**
 * Reasons for warnings of stored entries.
 *
 * @param register name of the register
 * @param rows whose warnings
 * @param codes codes of the warnings, or empty for every warning that these rows have
 */
public record ExplanationRequest(String register, Rows rows, Set<String> codes) {
    /** Whose warnings are explained. */
    public sealed interface Rows {}

    /**
     * Entries, each with its own reason: what the column 说明 of a workbook says.
     *
     * @param reasons at most {@value #MOST} of them
     */
    public record Each(List<Reason> reasons) implements Rows {
        /** Greatest number of entries of one call. */
        public static final int MOST = 5_000;
    }

    /**
     * Everything that one input wrote and that has no reason yet, with one reason.
     *
     * @param origin origin of its entries, as in {@code import:17}
     */
    public record Written(String origin, String reason, String text) implements Rows {}

    /** Everything of a place and month (null in a register without months) that has no reason yet, with one reason. */
    public record Whole(PlaceCode place, YearMonth period, String reason, String text) implements Rows {}

    /**
     * A reason for an entry.
     *
     * @param entry id of the entry
     * @param reason code or name of the list {@code warning_reason}; any other text is taken as the reason in words
     * @param text reason in words, needed where the code is {@code OTHER}, or null
     */
    public record Reason(long entry, String reason, String text) {}
}
