package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;

/** The id of a place's month in tables: 202203 and the place's 12 digits, so that a row is found without an index more. */
public final class MonthKey {
    private static final long PLACES = 1_000_000_000_000L;

    private MonthKey() {}

    /** The id of a month. */
    public static long of(PlaceCode place, YearMonth month) {
        return Months.toInt(month) * PLACES + place.from();
    }
}
