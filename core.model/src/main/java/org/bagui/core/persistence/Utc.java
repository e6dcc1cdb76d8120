package org.bagui.core.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as tables keep them: UTC, in microseconds. */
public final class Utc {
    private Utc() {}

    /** The moment of the session's transaction. */
    public static LocalDateTime now(Session session) {
        return of(session.moment());
    }

    /** A moment as tables keep it. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** The moment that a table keeps. */
    public static Instant instant(LocalDateTime kept) {
        return kept.toInstant(ZoneOffset.UTC);
    }
}
