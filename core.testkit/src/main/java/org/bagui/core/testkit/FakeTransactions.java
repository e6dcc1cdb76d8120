package org.bagui.core.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Transactions over rows in memory, one at a time.
 *
 * <p>Work sees copies of the rows in its scope; what it changes is kept when it ends well, and nothing of it when it
 * throws. Versions ({@code @Version}) are raised and compared; a row that another writer has changed meanwhile is {@code
 * 412 stale-version}, a key that is there already {@code 409 duplicate-key}. Queries about one entity are computed
 * from their text; for others (joins, functions, groups) the test gives the answer:
 *
 * <pre>{@code
 * FakeTransactions transactions = new FakeTransactions(Inspection.class).with(inspection);
 * transactions.answer("select count(i) from Inspection i", (session, given) -> Stream.of(1L));
 * new InspectionService(transactions).close(officer, 7);
 * assertEquals("closed", transactions.row(Inspection.class, 7L).state);
 * }</pre>
 */
public final class FakeTransactions implements Transactions {
    private static final long SECOND = 1;

    private final Map<Class<?>, EntityShape> shapes = new HashMap<>();
    private final Map<Class<?>, Map<Object, Object>> tables = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Execution> executions = new HashMap<>();
    private Consumer<FakeSession> beginning = session -> {};
    private StoredEntries entries = new StoredEntries() {};
    private RuntimeException failure;
    private int writesUntilFailure;
    private RuntimeException refusal;
    private Instant now = Instant.parse("2022-03-25T02:00:00Z");
    private long lastId = 100;
    private int calls;
    private int rowsRead;

    /** Transactions over no rows yet; queries may name these entities, and those that rows were added of. */
    public FakeTransactions(Class<?>... entities) {
        for (Class<?> entity : entities) {
            shape(entity);
        }
    }

    /** What a query gives, in the test's words. */
    @FunctionalInterface
    public interface Answer {
        /** The results, at most as many of which are taken as the caller's limit says. */
        Stream<?> of(FakeSession session, Map<String, Object> parameters);
    }

    /** What a statement that changes many rows does, in the test's words. */
    @FunctionalInterface
    public interface Execution {
        /** The number of rows changed. */
        int of(FakeSession session, Map<String, Object> parameters);
    }

    /** What sessions say of registers' entries, which are no rows of a test's own; none is there unless it says so. */
    public interface StoredEntries {
        /** Number of entries of a selection. */
        default long count(Session session, Selection selection) {
            return 0;
        }

        /** Ids and versions that were written through an origin. */
        default List<long[]> writtenBy(Session session, RegisterDefinition register, String origin) {
            return List.of();
        }

        /** Moment before which no write is open, or null for the moment of {@link FakeTransactions#now}. */
        default Instant settledUntil() {
            return null;
        }
    }

    /** Transactions that nothing shall ask: each call fails. */
    public static FakeTransactions none() {
        FakeTransactions none = new FakeTransactions();
        none.refuse(new IllegalStateException("the database was asked"));
        return none;
    }

    /** Adds rows as others have written them before, wherever they lie; a row without a version gets the first. */
    public synchronized FakeTransactions with(Object... rows) {
        for (Object row : rows) {
            EntityShape shape = shape(row.getClass());
            if (shape.hasVersion() && shape.version(row) == null) {
                shape.setVersion(row, 1);
            }
            if (table(shape).putIfAbsent(shape.id(row), row) != null) {
                throw new IllegalArgumentException("there is a row of this key: " + shape.id(row));
            }
        }
        return this;
    }

    /** Rows of a class as they are kept now, by their keys; a test may change them as another writer would. */
    public synchronized <E> List<E> rows(Class<E> type) {
        return table(shape(type)).values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** A row as it is kept now, or null. */
    public synchronized <E> E row(Class<E> type, Object id) {
        return type.cast(table(shape(type)).get(id));
    }

    /** Answers a query of exactly this text. */
    public FakeTransactions answer(String jpql, Answer answer) {
        answers.put(jpql, answer);
        return this;
    }

    /** Does what a statement of exactly this text does. */
    public FakeTransactions execution(String jpql, Execution execution) {
        executions.put(jpql, execution);
        return this;
    }

    /** Says what sessions know of registers' entries. */
    public FakeTransactions entries(StoredEntries stored) {
        entries = stored;
        return this;
    }

    /** Hears of each session that begins. */
    public FakeTransactions beginning(Consumer<FakeSession> listener) {
        beginning = listener;
        return this;
    }

    /** Lets the n-th write from now fail at its end, as a lost connection does; 1 is the next. */
    public synchronized void failWrite(int which, RuntimeException thrown) {
        failure = thrown;
        writesUntilFailure = which;
    }

    /** Refuses every transaction from now on, as a database that cannot be reached does; null ends it. */
    public synchronized void refuse(RuntimeException thrown) {
        refusal = thrown;
    }

    /** The moment of the next write; each one is a second later than the one before. */
    public synchronized Instant now() {
        return now;
    }

    /** Sets the moment of the next write. */
    public synchronized void now(Instant moment) {
        now = moment;
    }

    /** Number of transactions so far. */
    public synchronized int calls() {
        return calls;
    }

    /** Number of rows and values that queries have given so far. */
    public synchronized int rowsRead() {
        return rowsRead;
    }

    @Override
    public synchronized <R> R read(Scope scope, Work<R> work) {
        return run(scope, false, work);
    }

    @Override
    public synchronized <R> R write(Scope scope, Work<R> work) {
        return run(scope, true, work);
    }

    private <R> R run(Scope scope, boolean writing, Work<R> work) {
        calls++;
        if (refusal != null) {
            throw refusal;
        }
        FakeSession session = new FakeSession(this, scope, writing);
        boolean done = false;
        try {
            beginning.accept(session);
            R result = work.run(session);
            if (writing && failure != null && --writesUntilFailure == 0) {
                RuntimeException thrown = failure;
                failure = null;
                throw thrown;
            }
            session.commit();
            done = true;
            return result;
        } finally {
            session.end(done);
        }
    }

    EntityShape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, EntityShape::new);
    }

    /** The class of this simple name. */
    Class<?> entity(String name) {
        return shapes.keySet().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no entity " + name + " is known here: name it, new FakeTransactions(" + name + ".class)"));
    }

    Map<Object, Object> table(EntityShape shape) {
        return tables.computeIfAbsent(EntityShape.root(shape.type()), any -> new TreeMap<>());
    }

    Answer answerTo(String jpql) {
        return answers.get(jpql);
    }

    Execution executionOf(String jpql) {
        return executions.get(jpql);
    }

    StoredEntries entries() {
        return entries;
    }

    Instant begin() {
        Instant moment = now;
        now = now.plusSeconds(SECOND);
        return moment;
    }

    long[] nextIds(int count) {
        long[] ids = new long[count];
        Arrays.setAll(ids, i -> ++lastId);
        return ids;
    }

    <T> List<T> read(Collection<T> found) {
        rowsRead += found.size();
        return List.copyOf(found);
    }

    static Problem duplicateKey() {
        return Problem.of(409, "duplicate-key");
    }
}
