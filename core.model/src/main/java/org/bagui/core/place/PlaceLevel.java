package org.bagui.core.place;

import java.util.Locale;
import java.util.Optional;

/** Level of a place, from wide to narrow; market towns, parks and city-proper units count as the level of their code. */
public enum PlaceLevel {
    /** Region or province, 2 digits. */
    REGION(10_000_000_000L),
    /** City, prefecture, 4 digits. */
    CITY(100_000_000L),
    /** County, district, county-level city, city proper, development zone, 6 digits. */
    COUNTY(1_000_000L),
    /** Township, town, subdistrict, 9 digits. */
    TOWNSHIP(1_000L),
    /** Village, community, 12 digits. */
    VILLAGE(1L);

    private final long span;

    PlaceLevel(long span) {
        this.span = span;
    }

    /** How many 12-digit codes a place of the level spans, itself included. */
    long span() {
        return span;
    }

    /** Name in the interface, such as {@code county}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of such a name in lower case, empty for any other text. */
    public static Optional<PlaceLevel> parse(String text) {
        for (PlaceLevel level : values()) {
            if (level.text().equals(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
