package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;

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

    Versions<CodeListEntry> codes(String list) {
        return new Versions<>(rows(list).stream().map(LoadedCode::toVersion).toList());
    }

    private List<LoadedCode> rows(String list) {
        String all = "SELECT c FROM LoadedCode c WHERE c.listName = :list ORDER BY c.ordinal";
        return session.list(LoadedCode.class, all, Map.of("list", list), MOST);
    }

    Versions<Jurisdiction> places() {
        return new Versions<>(placeRows().stream().map(LoadedPlace::toVersion).toList());
    }

    private List<LoadedPlace> placeRows() {
        return session.list(LoadedPlace.class, "SELECT p FROM LoadedPlace p", Map.of(), MOST);
    }

    /** Puts the codes of the list in the place of those it had; what is no longer so stays as past. */
    void replace(CodeList list) {
        LocalDateTime now = Utc.now(session);
        Map<String, LoadedCode> standing = new HashMap<>();
        rows(list.name()).stream().filter(LoadedCode::isStanding).forEach(row -> standing.put(row.code(), row));
        int ordinal = 0;
        for (CodeListEntry code : list.codes()) {
            LoadedCode row = standing.remove(code.code());
            if (row != null && row.toCode().equals(code)) {
                row.place(ordinal);
            } else {
                if (row != null) {
                    row.end(now);
                }
                session.persist(new LoadedCode(code, ordinal, now));
            }
            ordinal++;
        }
        standing.values().forEach(row -> row.end(now));
    }

    /** Adds places, or puts them in the place of those of their codes, which stay as past. */
    void add(Collection<Jurisdiction> places) {
        LocalDateTime now = Utc.now(session);
        Map<PlaceCode, LoadedPlace> standing = new HashMap<>();
        placeRows().stream()
                .filter(LoadedPlace::isStanding)
                .forEach(row -> standing.put(row.toPlace().code(), row));
        for (Jurisdiction place : places) {
            LoadedPlace row = standing.get(place.code());
            if (row == null || !row.toPlace().equals(place)) {
                if (row != null) {
                    row.end(now);
                }
                session.persist(new LoadedPlace(place, now));
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
