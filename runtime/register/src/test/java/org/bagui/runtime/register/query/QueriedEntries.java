package org.bagui.runtime.register.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.testkit.FakeSession;
import org.bagui.core.testkit.FakeTransactions;

/** Entries in memory, and transactions that only read them. */
final class QueriedEntries implements EntryStores, FakeTransactions.StoredEntries {
    final FakeTransactions transactions = new FakeTransactions().entries(this).beginning(this::begin);
    final List<Map<String, Object>> entries = new ArrayList<>();
    /** Versions of entries, each with {@code rowStart} and {@code rowEnd}. */
    final List<Map<String, Object>> versions = new ArrayList<>();

    final List<Object> asked = new ArrayList<>();
    long mostTogether = Long.MAX_VALUE;
    Instant settled = Instant.parse("2022-06-01T00:00:00Z");
    private FakeStore current;

    /** Adds an entry of alternating names and values. */
    QueriedEntries with(RegisterDefinition register, Object... namesAndValues) {
        Map<String, Object> entry = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Object value = namesAndValues[i + 1];
            // What a field cannot hold must not get into the fake either.
            entry.put(
                    register.require(name).name(),
                    register.require(name).kind().type().cast(value));
        }
        entry.put("id", (long) entries.size() + 1);
        entries.add(entry);
        return this;
    }

    private void begin(FakeSession session) {
        if (session.isWriting()) {
            throw new IllegalStateException("queries do not write");
        }
        current = new FakeStore(session.scope(), this);
    }

    @Override
    public long count(Session session, Selection selection) {
        return current.count(selection);
    }

    @Override
    public Instant settledUntil() {
        return settled;
    }

    @Override
    public EntryStore of(Session session) {
        return current;
    }
}
