package org.bagui.core.month;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;

/**
 * The month of a place that reports: a county, a city's own unit or a zone; of a register without periods the place alone.
 *
 * @param place the place; entries of its townships belong to it
 * @param month the month, or null in registers without periods
 */
public record PlaceMonth(PlaceCode place, YearMonth month) {
    /** The month that an entry belongs to, by its place in the scope. */
    public static PlaceMonth of(long scopePlace, YearMonth month) {
        PlaceCode place = PlaceCode.ofPadded(scopePlace);
        return new PlaceMonth(place.county().orElse(place), month);
    }
}
