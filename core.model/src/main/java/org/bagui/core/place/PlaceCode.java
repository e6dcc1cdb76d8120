package org.bagui.core.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Official code of a place (GB/T 2260 for 6 digits, statistical area codes for 9 and 12), kept as a number of 12 digits
 * so that a place and everything inside it are one interval: 450203 is 450203000000 to 450203999999.
 *
 * @param padded the code padded with zeros to 12 digits
 */
public record PlaceCode(long padded) implements Comparable<PlaceCode> {
    private static final long MIN = 100_000_000_000L;
    private static final long MAX = 999_999_999_999L;
    private static final Set<Long> MUNICIPALITIES = Set.of(11L, 12L, 31L, 50L);
    /** City part of counties that stand straight under their province (省直辖县级行政区划). */
    private static final long DIRECT = 90;

    private static final PlaceLevel[] LEVELS = PlaceLevel.values();

    /**
     * Checks the form only, not whether such a place exists.
     *
     * @throws IllegalArgumentException if the number is no code of 12 digits or skips a level
     */
    public PlaceCode {
        if (!isCode(padded)) {
            throw new IllegalArgumentException("no place code: " + padded);
        }
    }

    private static boolean isCode(long padded) {
        if (padded < MIN || padded > MAX) {
            return false;
        }
        boolean city = part(padded, PlaceLevel.REGION, PlaceLevel.CITY) != 0;
        boolean county = part(padded, PlaceLevel.CITY, PlaceLevel.COUNTY) != 0;
        boolean township = part(padded, PlaceLevel.COUNTY, PlaceLevel.TOWNSHIP) != 0;
        boolean village = part(padded, PlaceLevel.TOWNSHIP, PlaceLevel.VILLAGE) != 0;
        // Some cities have towns without a county between, so only these three gaps are wrong.
        return (city || !county) && (city || !township) && (township || !village);
    }

    private static long part(long padded, PlaceLevel upper, PlaceLevel level) {
        return padded % upper.span() / level.span();
    }

    /**
     * The place of an official code.
     *
     * @param text 6, 9 or 12 digits
     * @throws IllegalArgumentException if it is none; use {@link #parse} for what users type
     */
    public static PlaceCode of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("no place code of 6, 9 or 12 digits: " + text));
    }

    /** The place of an official code of 6, 9 or 12 digits, empty for any other text. */
    public static Optional<PlaceCode> parse(String text) {
        if (text == null || text.length() != 6 && text.length() != 9 && text.length() != 12) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < 12; i++) {
            char c = i < text.length() ? text.charAt(i) : '0';
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            value = value * 10 + (c - '0');
        }
        return isCode(value) ? Optional.of(new PlaceCode(value)) : Optional.empty();
    }

    /** The place of a code of 12 digits as a number, such as a column of the database holds. */
    public static PlaceCode ofPadded(long padded) {
        return new PlaceCode(padded);
    }

    /** Shortest official form: 6 digits down to counties, 9 for townships, 12 for villages. */
    public String text() {
        String full = Long.toString(padded);
        return switch (level()) {
            case VILLAGE -> full;
            case TOWNSHIP -> full.substring(0, 9);
            default -> full.substring(0, 6);
        };
    }

    /** Level that the form of the code says. */
    public PlaceLevel level() {
        return level(padded);
    }

    private static PlaceLevel level(long padded) {
        for (PlaceLevel level : LEVELS) {
            if (padded % level.span() == 0) {
                return level;
            }
        }
        return PlaceLevel.VILLAGE;
    }

    /** First 12-digit code of the place and what is inside it: its own. */
    public long from() {
        return padded;
    }

    /** Last 12-digit code of what is inside the place. */
    public long to() {
        return padded + level().span() - 1;
    }

    /** Whether the other place is this one or lies inside it. */
    public boolean contains(PlaceCode other) {
        return other.padded >= from() && other.padded <= to();
    }

    /** The region or province of the place. */
    public PlaceCode region() {
        return new PlaceCode(padded - padded % PlaceLevel.REGION.span());
    }

    /** The city of the place, or itself; empty for a region. */
    public Optional<PlaceCode> city() {
        return at(PlaceLevel.CITY);
    }

    /** The county of the place, or itself; empty for regions, cities and towns straight under a city. */
    public Optional<PlaceCode> county() {
        return at(PlaceLevel.COUNTY);
    }

    /** The place of that level that this one lies in, or itself; empty where there is none. */
    public Optional<PlaceCode> at(PlaceLevel level) {
        long upper = padded - padded % level.span();
        if (upper == padded) {
            return level() == level ? Optional.of(this) : Optional.empty();
        }
        return level(upper) == level ? Optional.of(new PlaceCode(upper)) : Optional.empty();
    }

    /** The place one level up by the form of the code; empty for a region. */
    public Optional<PlaceCode> parent() {
        for (int i = level().ordinal() - 1; i >= 0; i--) {
            Optional<PlaceCode> upper = at(LEVELS[i]);
            if (upper.isPresent()) {
                return upper;
            }
        }
        return Optional.empty();
    }

    /** The place and those above it, the nearest first: the order in which settings are inherited. */
    public List<PlaceCode> upward() {
        List<PlaceCode> all = new ArrayList<>();
        for (Optional<PlaceCode> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            all.add(at.get());
        }
        return all;
    }

    /** Whether it is the unit 市本级 of a city: a county code ending in 01, where cities have such units. */
    public boolean isCityProper() {
        long county = part(padded, PlaceLevel.CITY, PlaceLevel.COUNTY);
        long city = part(padded, PlaceLevel.REGION, PlaceLevel.CITY);
        boolean hasUnits = city != DIRECT && !MUNICIPALITIES.contains(padded / PlaceLevel.REGION.span());
        return level() == PlaceLevel.COUNTY && county == 1 && hasUnits;
    }

    @Override
    public int compareTo(PlaceCode other) {
        return Long.compare(padded, other.padded);
    }

    @Override
    public String toString() {
        return text();
    }
}
