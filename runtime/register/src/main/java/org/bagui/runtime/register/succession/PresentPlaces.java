package org.bagui.runtime.register.succession;

import java.util.Set;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceCode;

/** The places that are there now: those known without those that ended. Lists and names are made of these. */
public final class PresentPlaces {
    private volatile Made made;

    private record Made(LoadedPlaces known, Set<PlaceCode> ended, LoadedPlaces present) {}

    /** What is left of the known places; made anew only where one of the two is another than before. */
    public LoadedPlaces of(LoadedPlaces known, Set<PlaceCode> ended) {
        if (ended.isEmpty()) {
            return known;
        }
        Made now = made;
        if (now == null || now.known() != known || !now.ended().equals(ended)) {
            LoadedPlaces present = LoadedPlaces.of(known.all().stream()
                    .filter(place -> ended.stream().noneMatch(one -> one.contains(place.code())))
                    .toList());
            now = new Made(known, ended, present);
            made = now;
        }
        return now.present();
    }
}
