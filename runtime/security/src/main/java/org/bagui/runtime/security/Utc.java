package org.bagui.runtime.security;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as tables keep them: local date and time in UTC. */
public final class Utc {
    private Utc() {}

    /** The moment as kept in a table, in whole microseconds. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The moment that a table keeps. */
    public static Instant instant(LocalDateTime kept) {
        return kept.toInstant(ZoneOffset.UTC);
    }
}
