package org.bagui.core.place;

import java.io.InputStream;
import java.util.List;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Shapes of places for maps, as the operator loaded them (GeoJSON, RFC 7946); the runtime offers it as a service. */
@ProviderType
public interface PlaceShapes {
    /**
     * Shapes of the places of a level inside another, in the order of their codes; places without a shape are absent.
     *
     * @param parent place that they lie in, itself excluded
     * @param level their level
     */
    List<PlaceShape> list(PlaceCode parent, PlaceLevel level);

    /**
     * Adds the shapes of a file, or replaces those of the same places; all or nothing, audited.
     *
     * @param geoJson a feature collection of polygons and multipolygons in degrees; the place of a feature is its
     *     property {@code code} or {@code adcode}, its {@code id}, or else its property {@code name}
     * @param actor who loads; needs {@code reference.write} in the whole region
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}, 400 {@code unreadable-file}, 422 {@code
     *     not-feature-collection}, {@code shapes-too-detailed}, {@code invalid-entry} with every faulty feature
     */
    Loaded load(InputStream geoJson, Actor actor);

    /** Takes all shapes away, audited; gives how many there were. The actor needs {@code reference.write} in the region. */
    int clear(Actor actor);

    /**
     * The shape of a place.
     *
     * @param place the place
     * @param geometry a GeoJSON {@code MultiPolygon} in degrees, rounded to 4 decimals (about 10 m)
     */
    record PlaceShape(PlaceCode place, String geometry) {}

    /**
     * What was loaded.
     *
     * @param places number of places
     * @param positions corners of their shapes, after rounding
     */
    record Loaded(int places, int positions) {}
}
