package org.bagui.core.period;

import java.time.YearMonth;

/**
 * Months from one to another, both included.
 *
 * @param from first month
 * @param to last month, not before the first
 */
public record MonthRange(YearMonth from, YearMonth to) {
    public MonthRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
        }
    }

    /** The range of one month. */
    public static MonthRange of(YearMonth month) {
        return new MonthRange(month, month);
    }

    /** Whether the range is one month. */
    public boolean isSingle() {
        return from.equals(to);
    }
}
