package org.bagui.runtime.persistence.plugin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.bagui.core.plugin.PluginFault;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.table.RegisterTableCheck;

/**
 * Runs migrations without keeping what they do: on PostgreSQL in a transaction that is rolled back, on H2, where such
 * statements commit, in memory on a copy of the plugin's own tables.
 */
final class MigrationTrial {
    private static final AtomicLong TRIALS = new AtomicLong();
    /** Beyond so many rows H2's copy is made without them. */
    private static final long MOST_ROWS = 100_000;

    private static final String LIMITS = "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'";

    private final DatabaseKind kind;
    private final DataSource source;
    private final Memory memory;

    MigrationTrial(DatabaseKind kind, DataSource source, Memory memory) {
        this.kind = kind;
        this.source = source;
        this.memory = memory;
    }

    /**
     * A script that is to run.
     *
     * @param file its name
     * @param statements its statements
     */
    record Script(String file, List<SqlScript.Statement> statements) {}

    /**
     * Tries scripts one after another.
     *
     * @param tables the plugin's tables as they are now
     * @param check looks at the tables as the scripts leave them
     */
    List<PluginFault> run(List<Script> scripts, List<String> tables, RegisterTableCheck check) throws SQLException {
        try (Connection real = source.getConnection()) {
            try {
                if (scripts.isEmpty()) {
                    return check.faults(real);
                }
                if (kind == DatabaseKind.POSTGRESQL) {
                    execute(real, LIMITS);
                    return faults(real, scripts, check);
                }
                try (Connection copy = memory.open("jdbc:h2:mem:trial-" + TRIALS.incrementAndGet())) {
                    for (String statement : copyOf(real, tables)) {
                        execute(copy, statement);
                    }
                    return faults(copy, scripts, check);
                }
            } finally {
                real.rollback();
            }
        }
    }

    private static List<PluginFault> faults(Connection connection, List<Script> scripts, RegisterTableCheck check)
            throws SQLException {
        for (Script script : scripts) {
            for (SqlScript.Statement statement : script.statements()) {
                try {
                    execute(connection, statement.sql());
                } catch (SQLException e) {
                    String first =
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                    return List.of(PluginFault.of("migration-failed", script.file(), first));
                }
            }
        }
        return check.faults(connection);
    }

    private static List<String> copyOf(Connection real, List<String> tables) throws SQLException {
        List<String> statements = new ArrayList<>();
        if (tables.isEmpty()) {
            return statements;
        }
        long rows = 0;
        try (Statement ask = real.createStatement()) {
            for (String table : tables) {
                try (ResultSet count = ask.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
            String script = "SCRIPT " + (rows > MOST_ROWS ? "NODATA " : "") + "NOPASSWORDS NOSETTINGS TABLE "
                    + String.join(", ", tables);
            try (ResultSet lines = ask.executeQuery(script)) {
                while (lines.next()) {
                    statements.add(lines.getString(1));
                }
            }
        }
        statements.removeIf(statement -> statement.startsWith("CREATE USER") || statement.startsWith("--"));
        return statements;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
