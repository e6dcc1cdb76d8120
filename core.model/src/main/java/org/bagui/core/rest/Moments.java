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
    private static final int LAST_CHANGE = 1992;
    private static final int NO_SECONDS = "2022-03-01T00:00".length();
    private static final String OFFSET = "+08:00";

    private Moments() {}

    /** The moment with its offset. */
    public static String text(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(BusinessClock.ZONE).toOffsetDateTime());
    }

    /** A moment kept as date and time in UTC. */
    public static String text(LocalDateTime utc) {
        if (utc.getYear() < LAST_CHANGE) {
            return text(utc.toInstant(ZoneOffset.UTC));
        }
        // The zone has stood at +08:00 since summer time ended in 1991; a page has many moments, and formatters are
        // slow.
        String local = utc.plusHours(8).toString();
        return local.length() > NO_SECONDS ? local + OFFSET : local + ":00" + OFFSET;
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
