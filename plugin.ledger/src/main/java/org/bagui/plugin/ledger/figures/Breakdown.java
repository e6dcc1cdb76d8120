package org.bagui.plugin.ledger.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.core.persistence.Line;

/** What indicators may be broken down by. */
public enum Breakdown {
    CITY("city"),
    COUNTY("county"),
    TOWNSHIP("township"),
    /** Divisions of GB/T 4754, two digits. */
    INDUSTRY("industryCode"),
    SECTOR("tertiarySector"),
    SIZE("sizeClass"),
    PARK(null);

    /** Digits of an industry's division. */
    private static final int DIVISION = 2;

    private static final long CITY_SPAN = 100_000_000L;
    private static final long COUNTY_SPAN = 1_000_000L;
    private static final long TOWNSHIP_SPAN = 1_000L;

    private final String dimension;

    Breakdown(String dimension) {
        this.dimension = dimension;
    }

    /** The breakdown of a name in the interface. */
    public static Optional<Breakdown> named(String name) {
        return Stream.of(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    /** Its name in the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of roll-ups that is the same, or null. */
    public String dimension() {
        return dimension;
    }

    /** The group of an enterprise; empty where the enterprise does not say it. */
    public String key(Line line) {
        return switch (this) {
            case CITY -> cut(line, CITY_SPAN);
            case COUNTY -> cut(line, COUNTY_SPAN);
            case TOWNSHIP -> line.place() % COUNTY_SPAN == 0 ? "" : Long.toString(line.place() / TOWNSHIP_SPAN);
            case INDUSTRY -> group(line.text("industry"));
            case SECTOR -> said(line.text("sector"));
            case SIZE -> said(line.text("size"));
            case PARK -> said(line.text("park"));
        };
    }

    /** The group of a cell of a roll-up by the dimension. */
    public String group(String cell) {
        if (cell == null) {
            return "";
        }
        return this == INDUSTRY && cell.length() > DIVISION ? cell.substring(0, DIVISION) : cell;
    }

    private static String cut(Line line, long span) {
        // Official codes have six digits down to counties.
        return Long.toString(line.place() / span * span / COUNTY_SPAN);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
