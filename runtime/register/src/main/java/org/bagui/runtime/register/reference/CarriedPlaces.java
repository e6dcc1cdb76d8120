package org.bagui.runtime.register.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.bagui.runtime.register.succession.PresentPlaces;

/**
 * What successions make of snapshots: places that ended are in no list, and those that followed them are in the lists of the
 * past, too. Made once for each snapshot that was asked for last, since entries, cells and revisions ask one by one.
 */
final class CarriedPlaces {
    /** The present and the moments of the past. */
    private static final int MOST = 9;

    private final Map<Snapshot, Snapshot> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Snapshot, Snapshot> eldest) {
            return size() > MOST;
        }
    };

    private Snapshot now;
    private List<Succession> inForce;
    private Set<PlaceCode> ended;

    /**
     * A snapshot as lists and names are made of it.
     *
     * @param present what is there now
     * @param then a snapshot of the past of that, or the same
     * @param successions those that hold; another list where they are others
     * @param gone places that ended by them
     */
    Snapshot of(Snapshot present, Snapshot then, List<Succession> successions, Set<PlaceCode> gone) {
        return then == present && gone.isEmpty() ? present : kept(present, then, successions, gone);
    }

    private synchronized Snapshot kept(
            Snapshot present, Snapshot then, List<Succession> successions, Set<PlaceCode> gone) {
        if (now != present || inForce != successions || ended != gone) {
            made.clear();
            now = present;
            inForce = successions;
            ended = gone;
        }
        return made.computeIfAbsent(then, this::carried);
    }

    private Snapshot carried(Snapshot then) {
        LoadedPlaces known = then.places();
        List<Jurisdiction> followers = then == now ? List.of() : followers(known);
        LoadedPlaces all = followers.isEmpty() ? known : known.with(followers);
        return then.with(all, PresentPlaces.of(all, ended));
    }

    private List<Jurisdiction> followers(LoadedPlaces known) {
        Set<PlaceCode> successors = inForce.stream()
                .flatMap(succession -> succession.parts().stream())
                .map(Succession.Part::to)
                .collect(Collectors.toSet());
        return now.places().all().stream()
                .filter(place -> known.find(place.code()).isEmpty())
                .filter(place -> successors.stream()
                        .anyMatch(one ->
                                one.contains(place.code()) || place.code().contains(one)))
                .toList();
    }
}
