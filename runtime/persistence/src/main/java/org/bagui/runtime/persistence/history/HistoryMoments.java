package org.bagui.runtime.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.bagui.core.problem.Problem;

/**
 * Gives each writing transaction its moment by the database's clock, strictly rising, and knows which are still open.
 *
 * <p>Every answer about what is settled raises the floor of all later moments, so a write that begins afterwards can
 * never be given a moment that was called settled, whatever the clock does.
 */
public final class HistoryMoments {
    private final Clock database;
    private final TreeSet<Instant> open = new TreeSet<>();
    private Instant last = Instant.EPOCH;

    /** Moments by a database's clock. */
    public HistoryMoments(Clock database) {
        this.database = database;
    }

    /** A new moment, open until {@link #end} is told. */
    public Instant begin(Connection connection) throws SQLException {
        Instant now = database.now(connection);
        synchronized (this) {
            last = later(now, last.plus(1, ChronoUnit.MICROS));
            open.add(last);
            return last;
        }
    }

    /** The write of this moment is over, committed or not. */
    public synchronized void end(Instant moment) {
        open.remove(moment);
    }

    /** The latest moment whose past no open write can change. */
    public Instant settled(Connection connection) throws SQLException {
        Instant now = database.now(connection);
        synchronized (this) {
            last = later(now, last);
            return open.isEmpty() ? last : open.first().minus(1, ChronoUnit.MICROS);
        }
    }

    /**
     * Refuses a moment at which reading could show half of a write.
     *
     * @throws Problem {@code bad-as-of} (400) for the future, {@code as-of-not-settled} (409)
     */
    public void requireSettled(Connection connection, Instant asOf) throws SQLException {
        Instant settled = settled(connection);
        if (asOf.isAfter(settled)) {
            synchronized (this) {
                throw asOf.isAfter(last)
                        ? Problem.of(400, "bad-as-of", asOf.toString())
                        : Problem.of(409, "as-of-not-settled", asOf.toString(), settled.toString());
            }
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The clock of a database. */
    @FunctionalInterface
    public interface Clock {
        /** Now, in microseconds. */
        Instant now(Connection connection) throws SQLException;
    }
}
