package org.bagui.runtime.people.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.runtime.people.key.PersonKeys;

/** Finds people of a place and those inside it by ID number, under whatever key they are sealed. */
final class NumberSearch {
    /** Values of one IN list: databases bound them. */
    private static final int AT_ONCE = 500;

    private static final int MOST_ROWS = 10_000;
    private static final String ROWS = "select p from PersonRow p where p.numberHash in :hashes"
            + " and p.scopePlace between :low and :high order by p.id";

    private final Supplier<PersonKeys> keys;
    private final PersonView view;

    NumberSearch(Supplier<PersonKeys> keys, PersonView view) {
        this.keys = keys;
        this.view = view;
    }

    /** Everybody with one of these numbers, by number; numbers that nobody has are absent. */
    Map<String, List<PersonRow>> rows(Session session, PlaceCode place, Collection<String> numbers) {
        PersonKeys present = keys.get();
        Map<String, String> byHash = new TreeMap<>();
        Set.copyOf(numbers).forEach(number -> present.hashes(number).forEach(hash -> byHash.put(hash, number)));
        List<String> hashes = List.copyOf(byHash.keySet());
        Map<String, List<PersonRow>> found = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            Map<String, Object> values = Map.of(
                    "hashes",
                    hashes.subList(from, Math.min(from + AT_ONCE, hashes.size())),
                    "low",
                    place.from(),
                    "high",
                    place.to());
            session.list(PersonRow.class, ROWS, values, MOST_ROWS)
                    .forEach(row -> found.computeIfAbsent(byHash.get(row.numberHash), none -> new ArrayList<>())
                            .add(row));
        }
        return found;
    }

    /** Of each of these rows the ids of everybody with the same number, its own among them. */
    Map<Long, Set<Long>> same(Session session, PlaceCode place, Collection<PersonRow> rows) {
        Map<Long, String> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.id(), view.plain(row).number()));
        Map<String, List<PersonRow>> all = rows(session, place, numbers.values());
        Map<Long, Set<Long>> same = new TreeMap<>();
        numbers.forEach((id, number) -> {
            Set<Long> ids = new TreeSet<>(Set.of(id));
            all.getOrDefault(number, List.of()).forEach(row -> ids.add(row.id()));
            same.put(id, ids);
        });
        return same;
    }
}
