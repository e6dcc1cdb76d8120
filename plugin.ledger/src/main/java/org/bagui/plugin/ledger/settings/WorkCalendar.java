package org.bagui.plugin.ledger.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Tells rest days from working days: weekends, days off and weekends that are worked. */
public final class WorkCalendar {
    /** Longer than any run of rest days. */
    private static final int LONGEST_REST = 60;

    private final Map<LocalDate, Boolean> special;

    /** A calendar in which these days are worked (true) or off (false), whatever the day of the week. */
    public WorkCalendar(Map<LocalDate, Boolean> special) {
        this.special = Map.copyOf(special);
    }

    /** Whether the day is worked. */
    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return special.getOrDefault(day, !weekend);
    }

    /** The day itself, or the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        for (int i = 0; i < LONGEST_REST && !isWorkday(next); i++) {
            next = next.plusDays(1);
        }
        return next;
    }
}
