package org.bagui.runtime.register.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.history.Removal;

/** A store that keeps entries and their versions in memory and rolls back by copying; for the pipeline's own tests. */
public final class StoreInMemory implements Transactions, EntryStore {
    /** Who removed entries, in the order told. */
    final List<Removal> removals = new ArrayList<>();

    /** Everything else that was kept beside the entries, in its order. */
    public final List<Object> kept = new ArrayList<>();

    private final List<Stored> versions = new ArrayList<>();
    private Map<Long, Stored> present = new TreeMap<>();
    private Scope scope;
    private long nextId = 1;
    private int saves;

    private record Stored(RegisterDefinition register, RegisterEntry entry) {}

    public List<RegisterEntry> entries() {
        return present.values().stream().map(Stored::entry).toList();
    }

    int saves() {
        return saves;
    }

    @Override
    public <R> R read(Scope of, Work<R> work) {
        scope = of;
        return work.run(new MemorySession());
    }

    @Override
    public <R> R write(Scope of, Work<R> work) {
        scope = of;
        Map<Long, Stored> before = new TreeMap<>(present);
        int versionsBefore = versions.size();
        try {
            return work.run(new MemorySession());
        } catch (RuntimeException rolledBack) {
            present = before;
            versions.subList(versionsBefore, versions.size()).clear();
            throw rolledBack;
        }
    }

    @Override
    public List<EntryView> list(Selection selection) {
        return present.values().stream()
                .filter(stored -> stored.register() == selection.register())
                .map(Stored::entry)
                .filter(entry -> scope.contains(entry.scopePlace()))
                .filter(entry -> selection.place() == null || selection.place().contains(entry.scopePlace()))
                .filter(entry -> selection.period() == null
                        || !entry.period().isBefore(selection.period().from())
                                && !entry.period().isAfter(selection.period().to()))
                .filter(entry -> selection.all().stream().allMatch(condition -> holds(condition, entry)))
                .map(entry -> EntryCopies.view(selection.register(), entry))
                .toList();
    }

    private static boolean holds(Condition condition, RegisterEntry entry) {
        return condition.values().contains(condition.field().access().get(entry));
    }

    @Override
    public List<EntryView> versions(
            RegisterDefinition register, List<FieldDefinition> fields, long id, int before, int limit) {
        return versions.stream()
                .filter(stored -> stored.entry().id() == id && stored.entry().version() < before)
                .sorted(Comparator.comparing((Stored stored) -> stored.entry().version())
                        .reversed())
                .limit(limit)
                .map(stored -> EntryCopies.view(register, stored.entry()))
                .toList();
    }

    private List<long[]> written(RegisterDefinition register, String origin) {
        return versions.stream()
                .filter(stored -> stored.register() == register)
                .filter(stored ->
                        origin.equals(register.require("origin").access().get(stored.entry())))
                .map(stored -> new long[] {stored.entry().id(), stored.entry().version()})
                .toList();
    }

    @Override
    public void save(RegisterDefinition register, Collection<Change> changes) {
        saves++;
        for (Change change : changes) {
            if (change.after() == null) {
                present.remove(change.before().id());
            } else {
                Stored stored = new Stored(register, EntryCopies.copy(register, change.after()));
                present.put(change.after().id(), stored);
                versions.add(stored);
            }
        }
    }

    @Override
    public void stream(Selection selection, Consumer<EntryView> sink) {
        list(selection).forEach(sink);
    }

    @Override
    public List<Object[]> rollUp(RollUpSelection selection) {
        throw new UnsupportedOperationException("the pipeline rolls nothing up");
    }

    @Override
    public long mostTogether() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lines(LineSelection selection, Consumer<Line> sink) {
        throw new UnsupportedOperationException("the pipeline reads no lines");
    }

    private final class MemorySession implements Session {
        private final Instant moment = Instant.now();

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public Instant moment() {
            return moment;
        }

        @Override
        public long[] nextIds(int count) {
            long[] ids = new long[count];
            for (int i = 0; i < count; i++) {
                ids[i] = nextId++;
            }
            return ids;
        }

        @Override
        public long count(Selection selection) {
            return StoreInMemory.this.list(selection).size();
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            return written(register, origin);
        }

        @Override
        public Instant settledUntil() {
            return Instant.now();
        }

        @Override
        public <T> T find(Class<T> entity, Object id) {
            throw new UnsupportedOperationException("the pipeline reads entries only");
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            return kept.stream().filter(result::isInstance).map(result::cast).toList();
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            throw new UnsupportedOperationException("the pipeline writes entries only");
        }

        @Override
        public void persist(Object entity) {
            if (entity instanceof Removal removal) {
                removals.add(removal);
            } else {
                kept.add(entity);
            }
        }

        @Override
        public void remove(Object entity) {
            throw new UnsupportedOperationException("the pipeline writes entries only");
        }

        @Override
        public void flush() {
            // Nothing is pending here.
        }
    }
}
