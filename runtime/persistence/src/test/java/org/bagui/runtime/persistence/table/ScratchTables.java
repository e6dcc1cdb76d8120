package org.bagui.runtime.persistence.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.datasource.Database;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.Drivers;

/** A database that scripts are written against, as the tool does, and one that they run on, as a platform does. */
final class ScratchTables implements AutoCloseable {
    private final Connection written;
    private final Database database;
    private final Connection real;
    private long ids;

    ScratchTables(DatabaseConfig config) throws SQLException {
        written = DriverManager.getConnection("jdbc:h2:mem:scratch-" + UUID.randomUUID());
        database = Database.open(config, Drivers.ofClassPath());
        real = database.source().getConnection();
    }

    Connection real() {
        return real;
    }

    /** What the next script says; neither database is changed. */
    MigrationScript next(RegisterTable register) throws SQLException {
        MigrationScript script = new MigrationScript(StoredTables.readWithIndexes(written));
        script.add(register);
        return script;
    }

    /** Writes the next script and runs it on both. */
    void migrate(RegisterTable register) throws SQLException {
        run(next(register).statements());
    }

    void run(List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(written, statement);
            execute(real, statement);
        }
        real.commit();
    }

    /**
     * Stores a row with the largest values and one with nothing but what is never empty, and takes both over into the history.
     *
     * @return rows of the history afterwards
     */
    long keepsWhatItMust(RegisterTable register) throws SQLException {
        insert(register, register.columns());
        insert(
                register,
                register.columns().stream().filter(TableColumn::required).toList());
        String names = register.columns().stream().map(TableColumn::name).collect(Collectors.joining(", "));
        execute(
                real,
                "INSERT INTO " + register.historyName() + " (" + names + ", row_end) SELECT " + names
                        + ", TIMESTAMP '2026-01-01 00:00:00' FROM " + register.name() + " WHERE id > " + (ids - 2));
        try (Statement ask = real.createStatement();
                var count = ask.executeQuery("SELECT COUNT(*) FROM " + register.historyName())) {
            count.next();
            return count.getLong(1);
        }
    }

    private void insert(RegisterTable register, List<TableColumn> columns) throws SQLException {
        ids++;
        String names = columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
        String marks = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                real.prepareStatement("INSERT INTO " + register.name() + " (" + names + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, largest(columns.get(i)));
            }
            insert.executeUpdate();
        }
    }

    /** Of each row another one, where the key hangs on it. */
    private Object largest(TableColumn column) {
        ColumnType type = column.type().orElseThrow();
        if (column.name().equals("id") || column.name().equals("recorded_place")) {
            return ids;
        }
        return switch (type.name()) {
            case "VARCHAR" -> "桂".repeat(type.length());
            case "TEXT" -> "桂".repeat(5_000);
            case "NUMERIC" ->
                java.math.BigDecimal.TEN
                        .pow(type.length())
                        .subtract(java.math.BigDecimal.ONE)
                        .movePointLeft(type.scale());
            case "INTEGER" -> Integer.MAX_VALUE;
            case "BIGINT" -> Long.MAX_VALUE;
            case "BOOLEAN" -> true;
            case "DATE" -> LocalDate.of(9999, 12, 31);
            case "TIMESTAMP" -> LocalDateTime.of(2026, 1, 1, 0, 0);
            default -> throw new IllegalStateException(type.name());
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        real.rollback();
        real.close();
        database.close();
        written.close();
    }
}
