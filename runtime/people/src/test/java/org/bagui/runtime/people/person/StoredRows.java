package org.bagui.runtime.people.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.definition.RegisterDefinition;

/** Rows of people in memory, for the queries of this bundle; every session sees all of them, whatever its scope. */
final class StoredRows implements Transactions, Session {
    final List<PersonRow> rows;
    private final Scope scope;

    StoredRows() {
        this(new ArrayList<>(), Scope.everywhere());
    }

    private StoredRows(List<PersonRow> rows, Scope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    /** A session of these rows under a scope. */
    StoredRows at(Scope narrow) {
        return new StoredRows(rows, narrow);
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return work.run(at(scope));
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return work.run(at(scope));
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Instant moment() {
        return Instant.EPOCH;
    }

    @Override
    public <T> T find(Class<T> entity, Object id) {
        return rows.stream()
                .filter(row -> row.id.equals(id))
                .map(entity::cast)
                .findFirst()
                .orElse(null);
    }

    /** Keeps to those parameters that are there. */
    @Override
    public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
        if (result != PersonRow.class) {
            return List.of();
        }
        return rows.stream()
                .filter(row -> row.scopePlace.equals(parameters.getOrDefault("place", row.scopePlace)))
                .filter(row -> ((Collection<?>) parameters.getOrDefault("hashes", List.of(row.numberHash)))
                        .contains(row.numberHash))
                .filter(row -> !row.keyId.equals(parameters.get("current")))
                .filter(row -> row.id > (Long) parameters.getOrDefault("after", 0L))
                .sorted(Comparator.comparing(PersonRow::id))
                .limit(limit)
                .map(result::cast)
                .toList();
    }

    @Override
    public int execute(String jpql, Map<String, Object> parameters) {
        return 0;
    }

    @Override
    public void persist(Object entity) {
        rows.add((PersonRow) entity);
    }

    @Override
    public void remove(Object entity) {
        rows.remove(entity);
    }

    @Override
    public void flush() {}

    @Override
    public long[] nextIds(int count) {
        return LongStream.rangeClosed(rows.size() + 1L, rows.size() + count).toArray();
    }

    @Override
    public long count(Selection selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant settledUntil() {
        throw new UnsupportedOperationException();
    }
}
