package org.bagui.core.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;

/** The rows that one transaction has read, added and removed, as copies of those that are kept. */
final class LoadedRows {
    private final FakeTransactions transactions;
    private final Scope scope;
    private final List<Loaded> loaded = new ArrayList<>();
    private final Map<Class<?>, Map<Object, Loaded>> written = new HashMap<>();

    LoadedRows(FakeTransactions transactions, Scope scope) {
        this.transactions = transactions;
        this.scope = scope;
    }

    /** One row: the work's own copy, how it was when last written, and the version that was read. */
    private static final class Loaded {
        final EntityShape shape;
        final Object entity;
        final Number readVersion;
        Object written;
        boolean removed;
        boolean changed;

        Loaded(EntityShape shape, Object entity, Object written) {
            this.shape = shape;
            this.entity = entity;
            this.written = written;
            this.readVersion = written == null ? null : shape.version(written);
        }

        boolean isNew() {
            return written == null;
        }
    }

    Object find(Class<?> type, Object id) {
        return all(type)
                .filter(row -> row.shape().id(row.entity()).equals(id))
                .map(SimpleQuery.Row::entity)
                .findFirst()
                .orElse(null);
    }

    /** Rows in the scope, those added by the work among them, by their keys. */
    Stream<SimpleQuery.Row> all(Class<?> type) {
        transactions.table(transactions.shape(type)).values().forEach(this::load);
        return loaded.stream()
                .filter(row -> !row.removed && type.isInstance(row.entity))
                .sorted((one, other) -> QueryTermParser.order(one.shape.id(one.entity), other.shape.id(other.entity)))
                .map(row -> new SimpleQuery.Row(row.shape, row.entity));
    }

    private void load(Object stored) {
        EntityShape shape = transactions.shape(stored.getClass());
        if (!written(shape).containsKey(shape.id(stored)) && shape.isReadable(stored, scope)) {
            Loaded row = new Loaded(shape, shape.copy(stored), shape.copy(stored));
            loaded.add(row);
            written(shape).put(shape.id(stored), row);
        }
    }

    private Map<Object, Loaded> written(EntityShape shape) {
        return written.computeIfAbsent(EntityShape.root(shape.type()), any -> new HashMap<>());
    }

    void add(Object entity) {
        EntityShape shape = transactions.shape(entity.getClass());
        checkWritable(shape, entity);
        if (loaded.stream().noneMatch(row -> row.entity == entity)) {
            loaded.add(new Loaded(shape, entity, null));
        }
    }

    void remove(Object entity) {
        Loaded row = loaded.stream()
                .filter(one -> one.entity == entity)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("only what the session has found can be removed"));
        checkWritable(row.shape, row.isNew() ? entity : row.written);
        row.removed = true;
        if (row.isNew()) {
            loaded.remove(row);
        }
    }

    private void checkWritable(EntityShape shape, Object entity) {
        if (entity instanceof RegisterEntry) {
            throw new IllegalStateException("entries of registers are written through RegisterService only");
        }
        if (!shape.isWritable(entity, scope)) {
            throw Problem.notFound();
        }
    }

    /** Checks what is pending and gives it its versions. */
    void flush() {
        for (Loaded row : List.copyOf(loaded)) {
            if (row.isNew()) {
                insert(row);
            } else if (!row.removed && !row.shape.isSame(row.entity, row.written)) {
                checkWritable(row.shape, row.written);
                checkWritable(row.shape, row.entity);
                if (row.shape.hasVersion()) {
                    row.shape.setVersion(
                            row.entity, row.shape.version(row.written).longValue() + 1);
                }
                row.changed = true;
                row.written = row.shape.copy(row.entity);
            }
        }
    }

    private void insert(Loaded row) {
        checkWritable(row.shape, row.entity);
        Object id = row.shape.id(row.entity);
        Loaded there = written(row.shape).put(id, row);
        boolean taken = there == null ? transactions.table(row.shape).containsKey(id) : !there.removed;
        if (taken) {
            throw FakeTransactions.duplicateKey();
        }
        row.shape.setVersion(row.entity, 1);
        row.changed = true;
        row.written = row.shape.copy(row.entity);
    }

    /** Keeps all of it, or nothing where another writer was faster. */
    void commit() {
        flush();
        List<Loaded> pending =
                loaded.stream().filter(row -> row.changed || row.removed).toList();
        pending.forEach(this::checkVersion);
        pending.stream()
                .filter(row -> row.removed)
                .forEach(row -> transactions.table(row.shape).remove(row.shape.id(row.written)));
        for (Loaded row : pending) {
            if (!row.removed) {
                Object stored = transactions.table(row.shape).putIfAbsent(row.shape.id(row.written), row.written);
                if (stored != null) {
                    row.shape.write(row.written, stored);
                }
            }
        }
    }

    private void checkVersion(Loaded row) {
        if (row.readVersion == null) {
            return;
        }
        Object stored = transactions.table(row.shape).get(row.shape.id(row.written));
        if (stored == null || !row.readVersion.equals(row.shape.version(stored))) {
            throw Problem.of(412, "stale-version");
        }
    }
}
