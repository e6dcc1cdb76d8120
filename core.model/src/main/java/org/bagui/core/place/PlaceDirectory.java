package org.bagui.core.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All places that are known, by code and by name; the runtime offers it as a service. Safe for many threads. */
@ProviderType
public interface PlaceDirectory {
    /** The place of a code. */
    Optional<Jurisdiction> find(PlaceCode code);

    /** The places right under one, in the order of their codes; of a city also 市本级 and zones. */
    List<Jurisdiction> children(PlaceCode code);

    /**
     * Places of a level inside another, at any depth, in the order of their codes.
     *
     * @param level level wanted, or null: every level, and only the places right under the parent if there is one
     * @param parent place that they lie in, itself excluded, or null for everywhere
     */
    List<Jurisdiction> list(PlaceLevel level, PlaceCode parent);

    /**
     * The one place that a text names, of any level; {@link #named(String, PlaceCode, PlaceLevel)} says how. Where a
     * county and a town share a short name, the county is meant.
     */
    default Optional<Jurisdiction> named(String text, PlaceCode within) {
        return named(text, within, null);
    }

    /**
     * The one place that a text names inside another, or above it.
     *
     * <p>A text is a code, a full name, or a name without 市, 区, 县, 自治县, 镇, 街道 …, folded for width and blanks; a
     * full name counts before a short one, a place inside before one above. Townships are found inside a county only.
     *
     * @param text what the user wrote
     * @param within place that it was written for, or null for everywhere
     * @param level level that the place must have, or null
     * @return empty if no place or more than one fits
     */
    Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level);

    /** All places, in the order of their codes. */
    List<Jurisdiction> all();

    /**
     * The places, with their names, as they were known at a moment; where no past is kept, these.
     *
     * @param moment moment of the past, or null for now
     */
    default PlaceDirectory asOf(Instant moment) {
        return this;
    }
}
