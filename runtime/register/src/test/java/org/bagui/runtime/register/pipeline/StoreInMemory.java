package org.bagui.runtime.register.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.testkit.FakeSession;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.register.explanation.GivenReason;

/** A store that keeps entries and their versions in memory and rolls back by copying; for the pipeline's own tests. */
public final class StoreInMemory implements EntryStore, FakeTransactions.StoredEntries {
    /** Transactions over this store, and over all else that is kept beside the entries. */
    public final FakeTransactions transactions =
            new FakeTransactions(GivenReason.class).entries(this).beginning(this::begin);

    private final List<Stored> versions = new ArrayList<>();
    private Map<Long, Stored> present = new TreeMap<>();
    private Scope scope;
    private int saves;

    private record Stored(RegisterDefinition register, RegisterEntry entry) {}

    public List<RegisterEntry> entries() {
        return present.values().stream().map(Stored::entry).toList();
    }

    int saves() {
        return saves;
    }

    private void begin(FakeSession session) {
        scope = session.scope();
        Map<Long, Stored> before = new TreeMap<>(present);
        int versionsBefore = versions.size();
        session.onRollback(() -> {
            present = before;
            versions.subList(versionsBefore, versions.size()).clear();
        });
    }

    /** One thread at a time is all that this store is for. */
    @Override
    public void lock(RegisterDefinition register, Collection<Long> ids) {}

    @Override
    public List<EntryView> list(Selection selection) {
        Set<String> asked =
                selection.fields().stream().map(FieldDefinition::name).collect(Collectors.toSet());
        return present.values().stream()
                .filter(stored -> stored.register() == selection.register())
                .map(Stored::entry)
                .filter(entry -> scope.contains(entry.scopePlace()))
                .filter(entry -> selection.place() == null || selection.place().contains(entry.scopePlace()))
                .filter(entry -> selection.period() == null
                        || !entry.period().isBefore(selection.period().from())
                                && !entry.period().isAfter(selection.period().to()))
                .filter(entry -> selection.all().stream().allMatch(condition -> holds(condition, entry)))
                .map(entry -> EntryCopies.view(selection.register(), entry).only(asked))
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

    @Override
    public long count(Session session, Selection selection) {
        return list(selection).size();
    }

    @Override
    public Instant settledUntil() {
        return Instant.now();
    }

    @Override
    public List<long[]> writtenBy(Session session, RegisterDefinition register, String origin) {
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

    @Override
    public Map<String, MovedRows> moveScopes(long number, List<PlaceMove> moves, Set<String> except) {
        throw new UnsupportedOperationException("entries do not move here");
    }

    @Override
    public Map<String, MovedRows> restoreScopes(long number, Set<String> except) {
        throw new UnsupportedOperationException("entries do not move here");
    }
}
