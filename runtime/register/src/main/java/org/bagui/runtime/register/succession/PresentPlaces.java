package org.bagui.runtime.register.succession;

import java.util.Set;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceCode;

/** The places that are there: those known without those that ended. Lists and names are made of these. */
public final class PresentPlaces {
    private PresentPlaces() {}

    /** What is left of the known places. */
    public static LoadedPlaces of(LoadedPlaces known, Set<PlaceCode> ended) {
        return ended.isEmpty()
                ? known
                : LoadedPlaces.of(known.all().stream()
                        .filter(place -> ended.stream().noneMatch(one -> one.contains(place.code())))
                        .toList());
    }
}
