package org.bagui.core.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bagui.core.period.BusinessClock;

/** Moments as the interface writes and reads them: ISO 8601, Asia/Shanghai unless an offset is given. */
public final class Moments {
    private static final int LONGEST = 40;

    private Moments() {}

    /** The moment with its offset. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(BusinessClock.ZONE).toOffsetDateTime());
    }

    /** A moment kept as date and time in UTC. */
    public static String text(LocalDateTime utc) {
        return text(utc.toInstant(ZoneOffset.UTC));
    }

    /** The moment of a text; a date alone is its first moment. Empty for anything else. */
    public static Optional<Instant> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // A plus sign that was not encoded arrives as a blank.
        String clean = text.strip().replace(' ', '+');
        try {
            if (clean.indexOf('T') < 0) {
                return Optional.of(
                        LocalDate.parse(clean).atStartOfDay(BusinessClock.ZONE).toInstant());
            }
            boolean offset =
                    clean.endsWith("Z") || clean.lastIndexOf('+') > 0 || clean.lastIndexOf('-') > clean.indexOf('T');
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(clean).toInstant()
                            : LocalDateTime.parse(clean)
                                    .atZone(BusinessClock.ZONE)
                                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
