package org.bagui.plugin.ledger.settings;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day on which a month is due, before rest days are minded.
 *
 * @param day day of the month, 1 to 31; in shorter months the last day
 * @param next whether it is a day of the following month
 */
public record DueRule(int day, boolean next) {
    private static final int NEXT = 100;

    /** The rule as a column keeps it: the day, 100 more in the following month. */
    public int stored() {
        return next ? NEXT + day : day;
    }

    /** The rule of a column. */
    public static DueRule ofStored(int stored) {
        return new DueRule(stored % NEXT, stored >= NEXT);
    }

    /** The day for a month. */
    public LocalDate of(YearMonth month) {
        YearMonth in = next ? month.plusMonths(1) : month;
        return in.atDay(Math.min(day, in.lengthOfMonth()));
    }
}
