package org.bagui.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.testkit.FakeTransactions.Answer;
import org.bagui.core.testkit.FakeTransactions.Execution;

/**
 * A session of {@link FakeTransactions}. Fakes of other services may hang what they keep on it, so that it stands or
 * falls with the transaction:
 *
 * <pre>{@code
 * ((FakeSession) session).onCommit(() -> sent.add(letter));
 * }</pre>
 */
public final class FakeSession implements Session {
    private final FakeTransactions transactions;
    private final Scope scope;
    private final boolean writing;
    private final LoadedRows rows;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private Instant moment;
    private boolean over;

    FakeSession(FakeTransactions transactions, Scope scope, boolean writing) {
        this.transactions = transactions;
        this.scope = java.util.Objects.requireNonNull(scope, "a transaction needs a scope");
        this.writing = writing;
        this.rows = new LoadedRows(transactions, scope);
    }

    /** Whether the transaction may write. */
    public boolean isWriting() {
        return writing;
    }

    /** Does something once the transaction is kept; several in the order in which they were told. */
    public void onCommit(Runnable work) {
        afterCommit.add(work);
    }

    /** Does something when the transaction leaves nothing; several in the reverse order. */
    public void onRollback(Runnable work) {
        afterRollback.add(0, work);
    }

    /** Rows of a class in the scope as the transaction sees them, by their keys; for answers that a test gives. */
    public <E> Stream<E> rows(Class<E> type) {
        return rows.all(type).map(row -> type.cast(row.entity()));
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Instant moment() {
        requireOpen();
        if (moment == null) {
            moment = writing ? transactions.begin() : settledUntil();
        }
        return moment;
    }

    @Override
    public <T> T find(Class<T> entity, Object id) {
        requireOpen();
        return entity.cast(rows.find(entity, id));
    }

    @Override
    public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
        requireOpen();
        if (limit < 1) {
            throw new IllegalArgumentException("a list has a limit of at least 1, not " + limit);
        }
        checkNames(parameters);
        rows.flush();
        Answer given = transactions.answerTo(jpql);
        Stream<?> found = given == null ? select(result, jpql, parameters) : given.of(this, parameters);
        return transactions.read(found.limit(limit).map(result::cast).toList());
    }

    private Stream<?> select(Class<?> result, String jpql, Map<String, Object> parameters) {
        SimpleQuery query = new SimpleQuery(jpql);
        if (!query.isSelect()) {
            throw new IllegalArgumentException("only SELECT is listed: " + jpql);
        }
        query.check(parameters);
        Class<?> entity = query.entity().equals(result.getSimpleName()) ? result : transactions.entity(query.entity());
        return query.results(query.matching(rows.all(entity), parameters), parameters);
    }

    @Override
    public int execute(String jpql, Map<String, Object> parameters) {
        requireWriting();
        checkNames(parameters);
        rows.flush();
        Execution given = transactions.executionOf(jpql);
        return given == null ? change(jpql, parameters) : given.of(this, parameters);
    }

    private int change(String jpql, Map<String, Object> parameters) {
        SimpleQuery query = new SimpleQuery(jpql);
        if (query.isSelect()) {
            throw new IllegalArgumentException("only UPDATE and DELETE are executed: " + jpql);
        }
        query.check(parameters);
        Class<?> entity = transactions.entity(query.entity());
        ScopeClass scopeClass = transactions.shape(entity).scopeClass();
        boolean moves = EntityShape.places(scopeClass).stream().anyMatch(query.changed()::contains);
        if (RegisterEntry.class.isAssignableFrom(entity) || scopeClass == ScopeClass.OWN_AND_ANCESTORS || moves) {
            throw new IllegalArgumentException("rows of registers and of upper places, and the places of rows, are not"
                    + " changed in bulk: " + jpql);
        }
        if (scopeClass == ScopeClass.REFERENCE && !scope().isOfRegion()) {
            throw Problem.notFound();
        }
        List<SimpleQuery.Row> matching = query.matching(rows.all(entity), parameters);
        for (SimpleQuery.Row row : matching) {
            if (query.isUpdate()) {
                query.change(row, parameters);
            } else {
                rows.remove(row.entity());
            }
        }
        rows.flush();
        return matching.size();
    }

    @Override
    public void persist(Object entity) {
        requireWriting();
        rows.add(entity);
    }

    @Override
    public void remove(Object entity) {
        requireWriting();
        rows.remove(entity);
    }

    @Override
    public void flush() {
        requireWriting();
        rows.flush();
    }

    @Override
    public long[] nextIds(int count) {
        requireWriting();
        return transactions.nextIds(count);
    }

    @Override
    public long count(Selection selection) {
        requireOpen();
        return transactions.entries().count(this, selection);
    }

    @Override
    public List<long[]> writtenBy(RegisterDefinition register, String origin) {
        requireOpen();
        return transactions.entries().writtenBy(this, register, origin);
    }

    @Override
    public Instant settledUntil() {
        requireOpen();
        Instant settled = transactions.entries().settledUntil();
        return settled == null ? transactions.now() : settled;
    }

    void commit() {
        if (writing) {
            rows.commit();
        }
    }

    void end(boolean committed) {
        over = true;
        (committed ? afterCommit : afterRollback).forEach(Runnable::run);
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("a session ends with its work");
        }
    }

    private void requireWriting() {
        requireOpen();
        if (!writing) {
            throw new IllegalStateException("a reading transaction cannot write: use Transactions.write");
        }
    }

    private static void checkNames(Map<String, Object> parameters) {
        if (parameters.keySet().stream().anyMatch(name -> name.regionMatches(true, 0, "scope", 0, 5))) {
            throw new IllegalArgumentException(
                    "a parameter must not be named like the scope's: " + parameters.keySet());
        }
    }
}
