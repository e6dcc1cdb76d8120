package org.bagui.runtime.itest.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;

/** Where the month of each place stands, by the steps that were taken, and whether it is late. */
final class YearMonths {
    /**
     * Where a month stands.
     *
     * @param late whether the first submission was late; null before it
     */
    record Standing(String state, Boolean late) {}

    private static final Standing OPEN = new Standing("open", null);

    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, DueDay> own = new HashMap<>();

    /** What a city sets for its counties: from a month on they report by the last day of the month itself, or of the next. */
    record DueDay(YearMonth from, boolean isNext) {}

    void sets(String city, DueDay day) {
        own.put(city, day);
    }

    Standing of(String place, YearMonth month) {
        return standings.getOrDefault(place + month, OPEN);
    }

    boolean isGood(String place, YearMonth month) {
        return List.of("accepted", "closed").contains(of(place, month).state());
    }

    /** The place submits its month now. */
    void submitted(String place, YearMonth month) {
        Boolean first = of(place, month).late();
        standings.put(place + month, new Standing("submitted", first == null ? (Boolean) isOver(place, month) : first));
    }

    /** A step leads to a state. */
    void goes(String place, YearMonth month, String state) {
        standings.put(place + month, new Standing(state, of(place, month).late()));
    }

    /** Another place succeeds some from a month on: what all of them had closed before is closed there. */
    void succeed(List<String> before, String after, YearMonth first, YearMonth from) {
        for (YearMonth month = first; month.isBefore(from); month = month.plusMonths(1)) {
            YearMonth at = month;
            if (before.stream().allMatch(place -> of(place, at).state().equals("closed"))) {
                standings.put(after + month, new Standing("closed", null));
            }
        }
    }

    /** Whether the month was submitted late, or is not submitted although its day is over. */
    boolean isLate(String place, YearMonth month) {
        Boolean late = of(place, month).late();
        return late == null ? isOver(place, month) : late;
    }

    /** Whether the day on which the month is due is over. */
    boolean isOver(String place, YearMonth month) {
        return LocalDate.now(BusinessClock.ZONE).isAfter(due(place, month));
    }

    /** Last day on which the month is in time: the 5th of the next one, cities the 8th, the region the 10th; not on weekends. */
    LocalDate due(String place, YearMonth month) {
        boolean isCity = place.endsWith("00");
        DueDay set = isCity ? null : own.get(YearPlaces.cityOf(place));
        LocalDate day = month.plusMonths(1).atDay(place.equals(YearPlaces.REGION) ? 10 : isCity ? 8 : 5);
        if (set != null && !month.isBefore(set.from())) {
            day = month.plusMonths(set.isNext() ? 1 : 0).atEndOfMonth();
        }
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
