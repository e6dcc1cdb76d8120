package org.bagui.core.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The clock by which days and months are told: Asia/Shanghai, no daylight saving. */
public final class BusinessClock {
    /** Time zone of every date and month of the product. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessClock() {}

    /** The system's clock in the business time zone. */
    public static Clock system() {
        return Clock.system(ZONE);
    }

    /** The business day of a clock, whatever zone the clock has. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The business day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The business month of a clock, whatever zone the clock has. */
    public static YearMonth month(Clock clock) {
        return YearMonth.from(today(clock));
    }
}
