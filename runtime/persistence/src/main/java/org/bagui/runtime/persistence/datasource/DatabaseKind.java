package org.bagui.runtime.persistence.datasource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What differs between the two databases that the platform runs on. */
public enum DatabaseKind {
    /** H2 in a file, inside this process. */
    H2(
            "org.h2.Driver",
            "org.eclipse.persistence.platform.database.H2Platform",
            "SELECT NEXT VALUE FOR entry_id FROM SYSTEM_RANGE(1, ?)",
            5_000) {
        /** The database runs in this process, and its own clock stands still within a transaction. */
        @Override
        public Instant now(Connection connection) {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public void streaming(Connection connection, boolean on) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LAZY_QUERY_EXECUTION " + (on ? 1 : 0));
            }
        }

        /** Nothing to do: H2 takes the index of a key without asking how large the table is. */
        @Override
        public void byKey(Connection connection, boolean on) {}

        /** Nothing to do: H2 reads by index and groups in memory. */
        @Override
        public void byMonth(Connection connection, boolean on) {}
    },
    /** A PostgreSQL server. */
    POSTGRESQL(
            "org.postgresql.Driver",
            "org.eclipse.persistence.platform.database.PostgreSQLPlatform",
            "SELECT nextval('entry_id') FROM generate_series(1, ?)",
            Long.MAX_VALUE) {
        @Override
        public Instant now(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT clock_timestamp() AT TIME ZONE 'UTC'")) {
                row.next();
                return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            }
        }

        /** Nothing to do: a fetch size inside a transaction reads through a portal. */
        @Override
        public void streaming(Connection connection, boolean on) {}

        @Override
        public void byKey(Connection connection, boolean on) throws SQLException {
            String others = on ? "off" : "on";
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL enable_seqscan = " + others + "; SET LOCAL enable_hashjoin = " + others
                        + "; SET LOCAL enable_mergejoin = " + others);
            }
        }

        @Override
        public void byMonth(Connection connection, boolean on) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        on
                                ? "SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0;"
                                        + " SET LOCAL work_mem = '32MB'"
                                : "SET LOCAL enable_seqscan = DEFAULT; SET LOCAL work_mem = DEFAULT;"
                                        + " SET LOCAL max_parallel_workers_per_gather = DEFAULT");
            }
        }
    };

    private final String driver;
    private final String eclipseLinkPlatform;
    private final String nextIdBlocks;
    private final long mostTogether;

    DatabaseKind(String driver, String eclipseLinkPlatform, String nextIdBlocks, long mostTogether) {
        this.driver = driver;
        this.eclipseLinkPlatform = eclipseLinkPlatform;
        this.nextIdBlocks = nextIdBlocks;
        this.mostTogether = mostTogether;
    }

    /** The database that a JDBC address belongs to. */
    public static DatabaseKind of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("the database must be jdbc:h2:file:… or jdbc:postgresql:…");
    }

    /** The database's clock, in microseconds. */
    public abstract Instant now(Connection connection) throws SQLException;

    /** Prepares a connection for reading a long result row by row, and back. */
    public abstract void streaming(Connection connection, boolean on) throws SQLException;

    /**
     * Tells the planner to find rows by their keys, and back: for each slice of a bulk write it would rather read the whole
     * table, which makes an import slower the longer it runs. Lasts to the end of the transaction at most.
     */
    public abstract void byKey(Connection connection, boolean on) throws SQLException;

    /**
     * Tells the planner to find rows by month and place, and to group them in memory, and back. Left alone, PostgreSQL reads
     * whole tables side by side and sorts, but a result that is read row by row gets no helpers to do it with. Lasts to the
     * end of the transaction at most.
     */
    public abstract void byMonth(Connection connection, boolean on) throws SQLException;

    /** Class of the JDBC driver. */
    public String driver() {
        return driver;
    }

    /** Class of EclipseLink's platform. */
    public String eclipseLinkPlatform() {
        return eclipseLinkPlatform;
    }

    /** Query for the first ids of so many blocks. */
    public String nextIdBlocks() {
        return nextIdBlocks;
    }

    /** Most rows of a month that it may group at once: H2 keeps groups in this process, PostgreSQL on its disk. */
    public long mostTogether() {
        return mostTogether;
    }
}
