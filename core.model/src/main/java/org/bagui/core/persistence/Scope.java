package org.bagui.core.persistence;

import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PlatformOnly;
import org.bagui.core.problem.Problem;

/**
 * The places a transaction may see: an interval of official codes padded to 12 digits (GB/T 2260 codes nest).
 *
 * @param from first code of the interval
 * @param to last code of the interval
 */
public record Scope(long from, long to) {
    /** Padded codes of a region, whose first two digits are the same. */
    private static final long REGION = 10_000_000_000L;

    /** Made by the platform alone: others narrow a scope that they have been given. */
    @PlatformOnly
    public Scope {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no interval: " + from + " to " + to);
        }
    }

    /** Scope of a place: itself and everything inside it. */
    @PlatformOnly
    public static Scope of(PlaceCode place) {
        return new Scope(place.from(), place.to());
    }

    /** Scope over all places, for the platform's own background work only; say so where it is used. */
    @PlatformOnly
    public static Scope everywhere() {
        return new Scope(0, 999_999_999_999L);
    }

    /** The part of it that is a place; 404 {@code not-found} where that lies outside. */
    public Scope at(PlaceCode place) {
        if (!contains(place)) {
            throw Problem.outOfScope();
        }
        return of(place);
    }

    /** Whether it holds a whole region. */
    public boolean isOfRegion() {
        return to - from >= REGION - 1;
    }

    /** Whether the padded code lies inside. */
    public boolean contains(long padded) {
        return padded >= from && padded <= to;
    }

    /** Whether the whole place lies inside. */
    public boolean contains(PlaceCode place) {
        return from <= place.from() && place.to() <= to;
    }
}
