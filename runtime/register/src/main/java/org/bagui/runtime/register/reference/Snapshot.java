package org.bagui.runtime.register.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.LoadedCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceLevel;

/** All code lists and places at one moment; unchangeable, so that readers see a load whole or not at all. */
final class Snapshot {
    /** List of cities and counties, made from the places. */
    static final String DIVISION = "division";

    /** List of townships, made from the places. */
    static final String TOWNSHIP = "township";

    private final LoadedCodeLists lists;
    private final LoadedPlaces places;
    private final Map<String, Integer> revisions;
    /** Lists of places are long and seldom asked for as such: made at the first call. */
    private final Map<String, CodeList> ofPlaces = new ConcurrentHashMap<>();

    Snapshot(LoadedCodeLists lists, LoadedPlaces places, Map<String, Integer> revisions) {
        this.lists = lists;
        this.places = places;
        this.revisions = Map.copyOf(revisions);
    }

    /** What the product knows out of the box. */
    static Snapshot builtIn() {
        return new Snapshot(BuiltInCodeLists.lists(), BuiltInPlaces.directory(), Map.of());
    }

    /** Whether a list is made from the places. */
    static boolean isOfPlaces(String list) {
        return list.equals(DIVISION) || list.equals(TOWNSHIP);
    }

    Map<String, Integer> revisions() {
        return revisions;
    }

    LoadedPlaces places() {
        return places;
    }

    Snapshot with(CodeList list, Integer revision) {
        return new Snapshot(lists.with(list), places, raised(list.name(), revision));
    }

    Snapshot with(Collection<Jurisdiction> more, Integer revision) {
        return new Snapshot(lists, places.with(more), raised(LoadedList.PLACES, revision));
    }

    private Map<String, Integer> raised(String list, Integer revision) {
        Map<String, Integer> raised = new java.util.HashMap<>(revisions);
        raised.put(list, revision);
        return raised;
    }

    Optional<CodeList> find(String name) {
        return isOfPlaces(name) ? Optional.of(ofPlaces.computeIfAbsent(name, this::listOfPlaces)) : lists.find(name);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(lists.names());
        names.add(DIVISION);
        names.add(TOWNSHIP);
        return names;
    }

    private CodeList listOfPlaces(String name) {
        boolean townships = name.equals(TOWNSHIP);
        Predicate<Jurisdiction> fits = townships
                ? place -> place.level() == PlaceLevel.TOWNSHIP
                : place -> place.level().compareTo(PlaceLevel.COUNTY) <= 0;
        return new CodeList(
                name,
                townships ? "乡镇(街道)" : "行政区划",
                townships ? "Townships" : "Divisions",
                places.all().stream()
                        .filter(fits)
                        .map(place -> code(name, place))
                        .toList());
    }

    private static CodeListEntry code(String list, Jurisdiction place) {
        String parent = place.parent() == null ? "" : place.parent().text();
        return new CodeListEntry(
                list, place.code().text(), place.nameZh(), place.nameEn(), java.util.List.of(), parent, false);
    }
}
