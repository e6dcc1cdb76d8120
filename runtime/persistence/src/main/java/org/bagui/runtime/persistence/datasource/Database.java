package org.bagui.runtime.persistence.datasource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The pool of connections. */
public final class Database implements AutoCloseable {
    private final DatabaseConfig config;
    private final HikariDataSource pool;
    /** Transactions inside others must find a connection, or all of them would wait for each other. */
    private final Semaphore outermost;

    private Database(DatabaseConfig config, HikariDataSource pool) {
        this.config = config;
        this.pool = pool;
        this.outermost = new Semaphore(config.connections() - Math.max(1, config.connections() / 3), true);
    }

    /** Opens the database. */
    public static Database open(DatabaseConfig config, Drivers drivers) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("bagui");
        pool.setMaximumPoolSize(config.connections());
        pool.setMinimumIdle(2);
        pool.setAutoCommit(false);
        // Else a connection comes out of the pool with the transaction of the pool's own look at it still open.
        pool.setIsolateInternalQueries(true);
        pool.setConnectionTimeout(config.patience().toMillis());
        pool.setInitializationFailTimeout(config.patience().toMillis());
        try {
            drivers.supply(pool, config, properties(config));
        } catch (SQLException e) {
            throw new IllegalStateException("the database driver refuses " + config, e);
        }
        if (config.kind() == DatabaseKind.POSTGRESQL) {
            pool.setConnectionInitSql(PostgresSettings.INITIAL_SQL);
        }
        return new Database(config, new HikariDataSource(pool));
    }

    private static Properties properties(DatabaseConfig config) {
        Properties properties = new Properties();
        if (config.kind() == DatabaseKind.POSTGRESQL) {
            properties.putAll(PostgresSettings.PROPERTIES);
        }
        return properties;
    }

    /**
     * A connection of its own for one transaction.
     *
     * @param nested whether the calling thread already holds one
     * @throws SQLTransientConnectionException where none comes free in time
     */
    public Lease lease(boolean nested) throws SQLException {
        if (nested) {
            return new Lease(pool.getConnection(), () -> {});
        }
        try {
            if (!outermost.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("no connection came free in " + config.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection");
        }
        try {
            return new Lease(pool.getConnection(), outermost::release);
        } catch (SQLException | RuntimeException e) {
            outermost.release();
            throw e;
        }
    }

    /** Drops idle connections: one was found broken, and the pool does not look at those that were used just now. */
    public void distrustIdle() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** The pool itself, for migrations and for building units. */
    public DataSource source() {
        return pool;
    }

    /** Which database it is. */
    public DatabaseKind kind() {
        return config.kind();
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * A connection on loan.
     *
     * @param connection the connection
     * @param end what to do after it went back
     */
    public record Lease(Connection connection, Runnable end) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            try {
                connection.close();
            } finally {
                end.run();
            }
        }
    }
}
