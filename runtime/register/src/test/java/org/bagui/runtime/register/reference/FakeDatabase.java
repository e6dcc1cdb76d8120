package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.AuditLog;

/** The reference tables and the audit log in memory, shared by as many nodes as a test makes. */
final class FakeDatabase implements Transactions, Session, AuditLog {
    final Map<String, LoadedList> lists = new HashMap<>();
    final Map<String, LoadedCode> codes = new HashMap<>();
    final Map<Long, LoadedPlace> places = new HashMap<>();
    final List<AuditEvent> audited = new ArrayList<>();
    int rowsRead;

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return work.run(this);
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return work.run(this);
    }

    @Override
    public Scope scope() {
        return Scope.everywhere();
    }

    @Override
    public Instant moment() {
        return Instant.parse("2022-04-01T00:00:00Z");
    }

    @Override
    public <T> T find(Class<T> entity, Object id) {
        Map<?, ?> table = entity == LoadedList.class ? lists : places;
        T found = entity.cast(table.get(id));
        if (found instanceof LoadedList list) {
            // Whoever finds a list to change it raises its revision at the commit.
            list.revision++;
        }
        return found;
    }

    @Override
    public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
        List<?> found;
        if (jpql.contains("FROM LoadedList")) {
            found = List.copyOf(lists.values());
        } else if (jpql.contains("FROM LoadedCode")) {
            found = codes.values().stream()
                    .filter(code -> code.listName.equals(parameters.get("list")))
                    .sorted(Comparator.comparing(code -> code.ordinal))
                    .toList();
        } else if (result == Long.class) {
            found = List.copyOf(places.keySet());
        } else {
            found = List.copyOf(places.values());
        }
        rowsRead += found.size();
        return found.stream().map(result::cast).toList();
    }

    @Override
    public int execute(String jpql, Map<String, Object> parameters) {
        int before = codes.size();
        codes.values().removeIf(code -> code.listName.equals(parameters.get("list")));
        return before - codes.size();
    }

    @Override
    public void persist(Object entity) {
        Object there = null;
        if (entity instanceof LoadedList list) {
            list.revision = 1;
            there = lists.put(list.listName, list);
        } else if (entity instanceof LoadedCode code) {
            there = codes.put(code.id, code);
        } else if (entity instanceof LoadedPlace place) {
            there = places.put(place.padded, place);
        }
        if (there != null) {
            throw new IllegalStateException("key is there already");
        }
    }

    @Override
    public void remove(Object entity) {
        throw new IllegalStateException("reference data are never removed");
    }

    @Override
    public void flush() {
        // Everything is written at once here.
    }

    @Override
    public long[] nextIds(int count) {
        throw new IllegalStateException("reference data are no entries");
    }

    @Override
    public long count(Selection selection) {
        throw new IllegalStateException("reference data are no entries");
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        throw new IllegalStateException("reference data are no entries");
    }

    @Override
    public Instant settledUntil() {
        throw new IllegalStateException("reference data are no entries");
    }

    @Override
    public void record(Session session, AuditEvent event) {
        audited.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        throw new IllegalStateException("a load and its record stand or fall together");
    }
}
