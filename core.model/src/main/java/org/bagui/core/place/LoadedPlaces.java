package org.bagui.core.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bagui.core.codelist.TextFold;

/** A fixed set of places; {@link #with} gives a new set with more of them. */
public final class LoadedPlaces implements PlaceDirectory {
    private static final int MAX_NAME = 100;

    private final NavigableMap<PlaceCode, Jurisdiction> places;
    private final List<Jurisdiction> all;
    /** Names inside a county, made when first asked for: most are never needed. */
    private final Map<PlaceCode, NameIndex> insideCounty = new ConcurrentHashMap<>();

    private volatile NameIndex upper;

    private LoadedPlaces(NavigableMap<PlaceCode, Jurisdiction> places) {
        this.places = places;
        this.all = List.copyOf(places.values());
    }

    /**
     * A set of these places.
     *
     * @throws IllegalArgumentException if a parent is not among them
     */
    public static LoadedPlaces of(Collection<Jurisdiction> places) {
        return new LoadedPlaces(new TreeMap<>()).with(places);
    }

    /**
     * These places and more; a place whose code is there already replaces it.
     *
     * @throws IllegalArgumentException if a parent is among neither
     */
    public LoadedPlaces with(Collection<Jurisdiction> more) {
        NavigableMap<PlaceCode, Jurisdiction> map = new TreeMap<>(places);
        more.forEach(place -> map.put(place.code(), place));
        for (Jurisdiction place : more) {
            if (place.parent() != null && !map.containsKey(place.parent())) {
                throw new IllegalArgumentException(
                        "parent " + place.parent() + " of " + place.code() + " is not known");
            }
        }
        return new LoadedPlaces(map);
    }

    @Override
    public Optional<Jurisdiction> find(PlaceCode code) {
        return Optional.ofNullable(places.get(code));
    }

    @Override
    public List<Jurisdiction> children(PlaceCode code) {
        return inside(code).stream()
                .filter(place -> code.equals(place.parent()))
                .toList();
    }

    @Override
    public List<Jurisdiction> list(PlaceLevel level, PlaceCode parent) {
        if (parent == null) {
            return level == null
                    ? all
                    : all.stream().filter(place -> place.level() == level).toList();
        }
        if (level == null) {
            return children(parent);
        }
        return inside(parent).stream()
                .filter(place -> place.level() == level && !place.code().equals(parent))
                .toList();
    }

    @Override
    public List<Jurisdiction> all() {
        return all;
    }

    @Override
    public Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level) {
        if (text == null || text.length() > MAX_NAME) {
            return Optional.empty();
        }
        String key = TextFold.fold(text);
        Predicate<Jurisdiction> fits = place -> level == null || place.level() == level;
        Predicate<Jurisdiction> inside = fits.and(place -> within == null || within.contains(place.code()));
        Predicate<Jurisdiction> above =
                fits.and(place -> within != null && place.code().contains(within));
        Optional<PlaceCode> code = PlaceCode.parse(key);
        if (code.isPresent()) {
            return find(code.get()).filter(inside.or(above));
        }
        return find(key, within, inside, above)
                .or(() -> withoutRegion(key).flatMap(rest -> find(rest, within, inside, above)));
    }

    private Optional<Jurisdiction> find(
            String key, PlaceCode within, Predicate<Jurisdiction> inside, Predicate<Jurisdiction> above) {
        Optional<PlaceCode> county = Optional.ofNullable(within).flatMap(PlaceCode::county);
        return upperNames()
                .find(key, inside)
                .or(() -> county.flatMap(code -> namesInside(code).find(key, inside)))
                .or(() -> upperNames().find(key, above));
    }

    /** 广西壮族自治区柳州市 and 广西柳州市 are 柳州市. */
    private Optional<String> withoutRegion(String key) {
        for (String region : upperNames().regions()) {
            if (key.length() > region.length() && key.startsWith(region)) {
                return Optional.of(key.substring(region.length()));
            }
        }
        return Optional.empty();
    }

    /** Made when first asked for; two threads may both make it, with the same result. */
    private NameIndex upperNames() {
        NameIndex index = upper;
        if (index == null) {
            index = new NameIndex(
                    all.stream()
                            .filter(place -> place.level().compareTo(PlaceLevel.COUNTY) <= 0)
                            .toList(),
                    places);
            upper = index;
        }
        return index;
    }

    private NameIndex namesInside(PlaceCode county) {
        return insideCounty.computeIfAbsent(
                county,
                key -> new NameIndex(
                        inside(county).stream()
                                .filter(place -> place.level().compareTo(PlaceLevel.COUNTY) > 0)
                                .toList(),
                        places));
    }

    private Collection<Jurisdiction> inside(PlaceCode code) {
        return places.subMap(code, true, PlaceCode.ofPadded(code.to()), true).values();
    }
}
