package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.Jurisdiction;

/** The tables of loaded lists and places, inside one transaction. */
final class ReferenceTables {
    private static final int MOST = 1_000_000;

    private final Session session;

    ReferenceTables(Session session) {
        this.session = session;
    }

    /** Revision of every loaded list. */
    Map<String, Integer> revisions() {
        Map<String, Integer> revisions = new HashMap<>();
        session.list(LoadedList.class, "SELECT l FROM LoadedList l", Map.of(), MOST)
                .forEach(list -> revisions.put(list.listName(), list.revision()));
        return revisions;
    }

    List<CodeListEntry> codes(String list) {
        String all = "SELECT c FROM LoadedCode c WHERE c.listName = :list ORDER BY c.ordinal";
        return session.list(LoadedCode.class, all, Map.of("list", list), MOST).stream()
                .map(LoadedCode::toCode)
                .toList();
    }

    List<Jurisdiction> places() {
        return session.list(LoadedPlace.class, "SELECT p FROM LoadedPlace p", Map.of(), MOST).stream()
                .map(LoadedPlace::toPlace)
                .toList();
    }

    /** Puts the codes of the list in the place of those it had. */
    void replace(CodeList list) {
        session.execute("DELETE FROM LoadedCode c WHERE c.listName = :list", Map.of("list", list.name()));
        int ordinal = 0;
        for (CodeListEntry code : list.codes()) {
            session.persist(new LoadedCode(code, ordinal++));
        }
    }

    /** Adds places, or replaces those that are there. */
    void add(Collection<Jurisdiction> places) {
        Set<Long> known = new HashSet<>(session.list(Long.class, "SELECT p.padded FROM LoadedPlace p", Map.of(), MOST));
        for (Jurisdiction place : places) {
            if (known.contains(place.code().padded())) {
                session.find(LoadedPlace.class, place.code().padded()).take(place);
            } else {
                session.persist(new LoadedPlace(place));
            }
        }
    }

    /** Raises the revision of a list; of two loads at the same time one is refused. */
    void raise(String list, String actor) {
        Instant moment = session.moment();
        LoadedList row = session.find(LoadedList.class, list);
        if (row == null) {
            LoadedList first = new LoadedList(list);
            first.loaded(moment, actor);
            session.persist(first);
        } else {
            row.loaded(moment, actor);
        }
        session.flush();
    }
}
