package org.bagui.plugin.ledger.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.bagui.core.persistence.Session;

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
}
