package org.bagui.runtime.register.query;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.register.definition.RegisterDefinition;

/** Read transactions over entries in memory. */
final class FakeTransactions implements Transactions, EntryStores {
    final List<Map<String, Object>> entries = new ArrayList<>();
    /** Versions of entries, each with {@code rowStart} and {@code rowEnd}. */
    final List<Map<String, Object>> versions = new ArrayList<>();

    /** Entities by id. */
    final Map<Object, Object> entities = new java.util.HashMap<>();

    private FakeStore current;
    final List<Object> asked = new ArrayList<>();
    long mostTogether = Long.MAX_VALUE;
    java.time.Instant settled = java.time.Instant.parse("2022-06-01T00:00:00Z");

    /** Adds an entry of alternating names and values. */
    FakeTransactions with(RegisterDefinition register, Object... namesAndValues) {
        Map<String, Object> entry = new java.util.HashMap<>();
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

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        FakeStore store = new FakeStore(scope);
        store.entries.addAll(entries);
        store.versions.addAll(versions);
        store.mostTogether = mostTogether;
        current = store;
        R result = work.run(session());
        asked.addAll(store.asked);
        return result;
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        throw new IllegalStateException("queries do not write");
    }

    @Override
    public EntryStore of(Session session) {
        return current;
    }

    /** Of a session, queries use little beside the store. */
    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, args) -> {
                    return switch (method.getName()) {
                        case "find" -> entities.get(args[1]);
                        case "count" -> current.count((Selection) args[0]);
                        case "settledUntil" -> settled;
                        default -> throw new IllegalStateException("queries do not call " + method.getName());
                    };
                });
    }
}
