package org.bagui.plugin.ledger.figures;

import java.time.YearMonth;

/** The months that a month is compared with. */
public enum ComparisonMonths {
    /** The month before (环比). */
    LAST_MONTH("lastMonth"),
    /** The same month of the year before (同比). */
    LAST_YEAR("lastYear"),
    /** The December before (较年初). */
    YEAR_START("yearStart");

    private final String word;

    ComparisonMonths(String word) {
        this.word = word;
    }

    /** Its name in the interface. */
    public String word() {
        return word;
    }

    /** The month that this month is compared with. */
    public YearMonth of(YearMonth month) {
        return switch (this) {
            case LAST_MONTH -> month.minusMonths(1);
            case LAST_YEAR -> month.minusYears(1);
            case YEAR_START -> YearMonth.of(month.getYear() - 1, 12);
        };
    }
}
