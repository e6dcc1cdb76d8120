package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.codelist.LoadedCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.LoadedPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;

/**
 * All code lists and places at one moment, with their past; unchangeable, so that readers see a load whole or not at all, and
 * nobody waits for the database to learn a name of the past.
 */
final class Snapshot implements CodeLists, PlaceDirectory {
    /** List of cities and counties, made from the places. */
    static final String DIVISION = "division";

    /** List of townships, made from the places. */
    static final String TOWNSHIP = "township";

    private static final Versions<Jurisdiction> NO_PLACES = new Versions<>(List.of());

    private final LoadedCodeLists lists;
    private final LoadedPlaces places;
    /** The places without those that ended: what lists and names are made of. */
    private final LoadedPlaces listed;

    private final Map<String, Integer> revisions;
    private final Map<String, Versions<CodeListEntry>> codeVersions;
    private final Versions<Jurisdiction> placeVersions;
    /** Lists of places are long and seldom asked for as such: made at the first call. */
    private final Map<String, CodeList> ofPlaces = new ConcurrentHashMap<>();

    private final PastSnapshots past = new PastSnapshots();
    /** Lists that are not those of the present, where this is a moment of the past. */
    private final List<CodeList> ownLists;

    private Snapshot(
            LoadedCodeLists lists,
            LoadedPlaces places,
            LoadedPlaces listed,
            Map<String, Integer> revisions,
            Map<String, Versions<CodeListEntry>> codeVersions,
            Versions<Jurisdiction> placeVersions,
            List<CodeList> ownLists) {
        this.lists = lists;
        this.places = places;
        this.listed = listed;
        this.revisions = Map.copyOf(revisions);
        this.codeVersions = Map.copyOf(codeVersions);
        this.placeVersions = placeVersions;
        this.ownLists = ownLists;
    }

    /** What the product knows out of the box. */
    static Snapshot builtIn() {
        LoadedPlaces all = BuiltInPlaces.directory();
        return new Snapshot(BuiltInCodeLists.lists(), all, all, Map.of(), Map.of(), NO_PLACES, List.of());
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

    /** The same with what the table has of a list that is known. */
    Snapshot with(CodeList known, Versions<CodeListEntry> codes, Integer revision) {
        Map<String, Versions<CodeListEntry>> versions = new HashMap<>(codeVersions);
        versions.put(known.name(), codes);
        CodeList list = known.withCodes(codes.standing());
        return new Snapshot(
                lists.with(list), places, listed, raised(known.name(), revision), versions, placeVersions, List.of());
    }

    /** The same with what the table has of places. */
    Snapshot with(Versions<Jurisdiction> loaded, Integer revision) {
        LoadedPlaces all = BuiltInPlaces.directory().with(loaded.standing());
        return new Snapshot(lists, all, all, raised(LoadedList.PLACES, revision), codeVersions, loaded, List.of());
    }

    private Map<String, Integer> raised(String list, Integer revision) {
        Map<String, Integer> raised = new HashMap<>(revisions);
        raised.put(list, revision);
        return raised;
    }

    @Override
    public Snapshot asOf(Instant moment) {
        if (moment == null
                || placeVersions.endsBy(moment)
                        && codeVersions.values().stream().allMatch(all -> all.endsBy(moment))) {
            return this;
        }
        Instant turn = Stream.concat(codeVersions.values().stream(), Stream.of(placeVersions))
                .flatMap(versions -> versions.lastBy(moment).stream())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return past.at(turn, this::at);
    }

    /** Before a list was loaded, it was the one of the product; one that did not change since is not made again. */
    private Snapshot at(Instant moment, Collection<Map.Entry<Instant, Snapshot>> others) {
        LoadedCodeLists then = BuiltInCodeLists.lists();
        List<CodeList> own = new ArrayList<>();
        for (Map.Entry<String, Versions<CodeListEntry>> loaded : codeVersions.entrySet()) {
            Versions<CodeListEntry> versions = loaded.getValue();
            Optional<Instant> turn = versions.lastBy(moment);
            if (turn.isEmpty()) {
                continue;
            }
            CodeList present = lists.find(loaded.getKey()).orElseThrow();
            CodeList list = versions.endsBy(moment)
                    ? present
                    : others.stream()
                            .filter(other -> versions.lastBy(other.getKey()).equals(turn))
                            .findFirst()
                            .map(other ->
                                    other.getValue().lists.find(present.name()).orElseThrow())
                            .orElseGet(() -> present.withCodes(versions.at(moment)));
            if (list != present) {
                own.add(list);
            }
            then = then.with(list);
        }
        LoadedPlaces there = placeVersions.endsBy(moment)
                ? places
                : BuiltInPlaces.directory().with(placeVersions.at(moment));
        return new Snapshot(then, there, there, revisions, Map.of(), NO_PLACES, own);
    }

    /** Lists of a moment of the past that nothing holds but this. */
    List<CodeList> ownLists() {
        return ownLists;
    }

    PastSnapshots past() {
        return past;
    }

    /** The same, which knows these places and lists those. */
    Snapshot with(LoadedPlaces known, LoadedPlaces present) {
        return known == places && present == listed
                ? this
                : new Snapshot(lists, known, present, revisions, codeVersions, placeVersions, ownLists);
    }

    @Override
    public Optional<CodeList> find(String name) {
        return isOfPlaces(name) ? Optional.of(ofPlaces.computeIfAbsent(name, this::listOfPlaces)) : lists.find(name);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(lists.names());
        names.add(DIVISION);
        names.add(TOWNSHIP);
        return names;
    }

    @Override
    public Optional<Jurisdiction> find(PlaceCode code) {
        return places.find(code);
    }

    @Override
    public List<Jurisdiction> children(PlaceCode code) {
        return listed.children(code);
    }

    @Override
    public List<Jurisdiction> list(PlaceLevel level, PlaceCode parent) {
        return listed.list(level, parent);
    }

    @Override
    public Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level) {
        return listed.named(text, within, level);
    }

    @Override
    public List<Jurisdiction> all() {
        return listed.all();
    }

    /** A place that ended is a retired code: it stays readable. */
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
                        .map(place ->
                                code(name, place, listed.find(place.code()).isEmpty()))
                        .toList());
    }

    private static CodeListEntry code(String list, Jurisdiction place, boolean ended) {
        String parent = place.parent() == null ? "" : place.parent().text();
        return new CodeListEntry(list, place.code().text(), place.nameZh(), place.nameEn(), List.of(), parent, ended);
    }
}
