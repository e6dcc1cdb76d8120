package org.bagui.runtime.persistence.datasource;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a failure of the database means to a caller; texts of SQL and values never leave the log. */
public final class SqlFailures {
    /** Status of a problem that tells of a lost database. */
    public static final int UNAVAILABLE = 503;

    private static final Logger LOG = LoggerFactory.getLogger(SqlFailures.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> CONFLICT_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "25P02", "23503");
    private static final Set<String> LOST_STATES = Set.of("57P01", "57P02", "57P03");
    /** Numeric codes of H2: concurrent update; closed, closing or broken database and connection. */
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private static final Set<Integer> H2_LOST = Set.of(90007, 90067, 90098, 90121);

    private SqlFailures() {}

    /** The failure as callers shall see it: a problem where the cause is known, else as it is. */
    public static RuntimeException translate(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        Optional<Problem> problem = known(failure);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (failure instanceof RuntimeException runtime) {
            return runtime;
        }
        return new IllegalStateException("the database refused the work", failure);
    }

    private static Optional<Problem> known(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return Optional.of(staleVersion());
            }
            if (cause instanceof SQLException sql) {
                Optional<Problem> problem = ofSql(sql);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> ofSql(SQLException failure) {
        for (SQLException one = failure; one != null; one = one.getNextException()) {
            String state = one.getSQLState() == null ? "" : one.getSQLState();
            Problem problem = null;
            if (UNIQUE_VIOLATION.equals(state)) {
                problem = Problem.of(409, "duplicate-key");
            } else if (CONFLICT_STATES.contains(state) || one.getErrorCode() == H2_CONCURRENT_UPDATE) {
                problem = Problem.of(409, "write-conflict");
            } else if (isLost(one, state)) {
                problem = Problem.of(UNAVAILABLE, "unavailable");
                LOG.warn("database unavailable: SQL state {}, code {}", state, one.getErrorCode());
            }
            if (problem != null) {
                LOG.debug("{}: SQL state {}, code {}", problem.code(), state, one.getErrorCode());
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(SQLException failure, String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || LOST_STATES.contains(state)
                || H2_LOST.contains(failure.getErrorCode())
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }

    /** 412: the entry is no longer as the caller has seen it. */
    public static Problem staleVersion() {
        return Problem.of(412, "stale-version");
    }
}
