package org.bagui.core.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bagui.core.codelist.TextFold;

/** Prepared maps from folded names, full and short, to places. */
final class NameIndex {
    private final Map<String, List<Jurisdiction>> full = new HashMap<>();
    private final Map<String, List<Jurisdiction>> shortened = new HashMap<>();
    private final List<String> regions = new ArrayList<>();

    NameIndex(Collection<Jurisdiction> places, Map<PlaceCode, Jurisdiction> parents) {
        for (Jurisdiction place : places) {
            String name = TextFold.fold(place.nameZh());
            add(full, name, place);
            PlaceNames.shortNames(place).forEach(text -> add(shortened, text, place));
            Jurisdiction parent = place.parent() == null ? null : parents.get(place.parent());
            if (place.level() == PlaceLevel.REGION) {
                regions.add(name);
                regions.addAll(PlaceNames.shortNames(place));
            }
            if (parent != null && !name.startsWith(TextFold.fold(parent.nameZh()))) {
                add(full, TextFold.fold(parent.nameZh()) + name, place);
            }
        }
    }

    /** Names of the regions, a full one before its short ones. */
    List<String> regions() {
        return regions;
    }

    private static void add(Map<String, List<Jurisdiction>> map, String name, Jurisdiction place) {
        map.computeIfAbsent(name, key -> new ArrayList<>(1)).add(place);
    }

    /** The one place that fits by its full name, else the one that fits by a short name. */
    Optional<Jurisdiction> find(String key, Predicate<Jurisdiction> fits) {
        List<Jurisdiction> found =
                full.getOrDefault(key, List.of()).stream().filter(fits).toList();
        if (found.isEmpty()) {
            found = shortened.getOrDefault(key, List.of()).stream().filter(fits).toList();
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
