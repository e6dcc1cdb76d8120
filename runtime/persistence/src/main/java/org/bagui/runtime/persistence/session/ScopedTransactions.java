package org.bagui.runtime.persistence.session;

import java.sql.SQLException;
import java.util.Objects;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.persistence.datasource.Database;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.history.HistoryMoments;
import org.bagui.runtime.persistence.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in transactions, each with a connection, a scope and a generation of the unit of its own. */
public final class ScopedTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(ScopedTransactions.class);

    private final Database database;
    private final Units units;
    private final HistoryMoments moments;
    private final CurrentTransaction current;
    private final SessionParts parts;

    public ScopedTransactions(
            Database database, Units units, HistoryMoments moments, CurrentTransaction current, SessionParts parts) {
        this.database = database;
        this.units = units;
        this.moments = moments;
        this.current = current;
        this.parts = parts;
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return run(scope, false, work);
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return run(scope, true, work);
    }

    private <R> R run(Scope scope, boolean writing, Work<R> work) {
        Objects.requireNonNull(scope, "a transaction needs a scope");
        OpenTransaction outer = current.get();
        try (Units.Use use = units.use();
                Database.Lease lease = database.lease(outer != null)) {
            lease.connection().setReadOnly(!writing);
            OpenTransaction inner = new OpenTransaction(lease.connection(), use.unit(), moments, scope, writing);
            current.enter(inner);
            try {
                return complete(inner, work);
            } finally {
                inner.close();
                current.leave(outer);
            }
        } catch (SQLException | RuntimeException e) {
            RuntimeException told = SqlFailures.translate(e);
            if (told instanceof Problem problem && problem.status() == SqlFailures.UNAVAILABLE) {
                database.distrustIdle();
            }
            throw told;
        }
    }

    private <R> R complete(OpenTransaction transaction, Work<R> work) throws SQLException {
        boolean done = false;
        try {
            R result = work.run(new GuardedSession(transaction, parts));
            transaction.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(transaction);
            }
        }
    }

    private static void rollback(OpenTransaction transaction) {
        try {
            transaction.rollback();
        } catch (SQLException | RuntimeException e) {
            // The failure that led here is the one to tell; the pool drops a broken connection.
            LOG.debug("rollback failed", e);
        }
    }
}
