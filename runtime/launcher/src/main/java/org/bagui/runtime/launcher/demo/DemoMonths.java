package org.bagui.runtime.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The last three months that are over, counted by the business day. */
final class DemoMonths {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final YearMonth present;

    private DemoMonths(YearMonth present) {
        this.present = present;
    }

    /** How far back a month lies, the newest first: it is looked at first. */
    enum Age {
        /** It is reported now. */
        NEWEST,
        /** It is on its way up. */
        MIDDLE,
        /** It is done. */
        OLDEST
    }

    /** The months before that of the clock. */
    static DemoMonths before(Clock clock) {
        return new DemoMonths(YearMonth.from(LocalDate.ofInstant(clock.instant(), ZONE)));
    }

    /** A month. */
    YearMonth of(Age age) {
        return present.minusMonths(1L + age.ordinal());
    }
}
