package org.bagui.runtime.persistence.session;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.history.HistoryMoments;
import org.bagui.runtime.persistence.scope.TransactionFacts;
import org.bagui.runtime.persistence.unit.Unit;
import org.eclipse.persistence.sessions.UnitOfWork;

/** One transaction: its connection, its scope, its moment and its entities, each made when first needed. */
final class OpenTransaction implements TransactionFacts {
    private final Connection connection;
    private final Unit unit;
    private final HistoryMoments moments;
    private final Scope scope;
    private final boolean writing;
    private final Thread owner = Thread.currentThread();
    private final WriteBehindQueue behind = new WriteBehindQueue();
    private EntityManager manager;
    private Instant moment;
    private final Set<RegisterEntry> saved = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean over;
    private RuntimeException failure;

    OpenTransaction(Connection connection, Unit unit, HistoryMoments moments, Scope scope, boolean writing) {
        this.connection = connection;
        this.unit = unit;
        this.moments = moments;
        this.scope = scope;
        this.writing = writing;
    }

    /** Runs one piece of work of the session; what the database refuses dooms the whole transaction. */
    <R> R run(SqlWork<R> work) {
        return told(() -> {
            behind.settle();
            return work.run();
        });
    }

    /** Reads from one table; bulk saves into others that still wait need not be done first. */
    <R> R read(String table, SqlWork<R> work) {
        if (behind.touches(table)) {
            return run(work);
        }
        return told(() -> {
            behind.pause();
            R result = work.run();
            behind.readWentBefore();
            return result;
        });
    }

    /** Takes a bulk save that this thread need not wait for; what the database refuses is told by the next work. */
    void saveBehind(String table, SqlWork<Void> save) {
        told(() -> {
            behind.add(table, save);
            return null;
        });
    }

    private <R> R told(SqlWork<R> work) {
        if (over || Thread.currentThread() != owner) {
            throw new IllegalStateException("a session ends with its work and stays on its thread");
        }
        try {
            return work.run();
        } catch (SQLException | RuntimeException e) {
            RuntimeException told = SqlFailures.translate(e);
            if ((told != e || behind.hasFailed()) && failure == null) {
                failure = told;
            }
            throw told;
        }
    }

    void requireWriting() {
        if (!writing) {
            throw new IllegalStateException("a reading transaction cannot write: use Transactions.write");
        }
    }

    EntityManager manager() {
        if (manager == null) {
            manager = unit.open(scope);
            if (writing) {
                manager.getTransaction().begin();
            }
        }
        return manager;
    }

    /** Writes what is pending among the entities, so that statements see it. */
    void flushPending() {
        if (hasPending()) {
            manager.flush();
        }
    }

    /** Whether entities wait to be written. */
    boolean hasPending() {
        return manager != null && writing && manager.unwrap(UnitOfWork.class).hasChanges();
    }

    Instant moment() throws SQLException {
        if (!writing) {
            return moments.settled(connection);
        }
        if (moment == null) {
            moment = moments.begin(connection);
        }
        return moment;
    }

    /** The moment where it is known already, or null. */
    Instant knownMoment() {
        return moment;
    }

    /** The entities that the store of entries is saving right now, by identity. */
    Set<RegisterEntry> saved() {
        return saved;
    }

    void commit() throws SQLException {
        behind.settle();
        over = true;
        if (failure != null) {
            // Work that swallowed a refusal of the database cannot be kept: half of it is missing.
            throw failure;
        }
        if (manager != null && writing) {
            manager.flush();
            manager.getTransaction().commit();
        }
        connection.commit();
    }

    void rollback() throws SQLException {
        over = true;
        try {
            behind.abandon();
        } finally {
            if (manager != null && manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            connection.rollback();
        }
    }

    void close() {
        over = true;
        if (moment != null) {
            moments.end(moment);
        }
        if (manager != null) {
            manager.close();
        }
    }

    Connection connection() {
        return connection;
    }

    Unit unit() {
        return unit;
    }

    HistoryMoments moments() {
        return moments;
    }

    boolean writing() {
        return writing;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    /** Moment of the transaction in UTC. */
    LocalDateTime utcMoment() {
        try {
            return LocalDateTime.ofInstant(moment(), ZoneOffset.UTC);
        } catch (SQLException e) {
            throw SqlFailures.translate(e);
        }
    }

    @Override
    public boolean isSaving(RegisterEntry entry) {
        return saved.contains(entry);
    }

    /** Work that speaks with the database. */
    @FunctionalInterface
    interface SqlWork<R> {
        R run() throws SQLException;
    }
}
