package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** Tables that learnt to keep their past, with rows from before: those are given a past that could have been. */
class MigratedPastTest {
    private static final Path ROOT = Path.of("..", "..");

    @EachDatabase
    void reportingListsOfBeforeAreKnownAsOfTheirMoments(DatabaseConfig config) throws Exception {
        try (Connection connection = open(config)) {
            migrate(connection, "plugin.ledger", 1, 25);
            duty(connection, 1, "202201, NULL", "2022-01-05 08:00:00", "NULL");
            duty(connection, 2, "202201, 202205", "2022-01-05 08:00:00", "TIMESTAMP '2022-04-20 09:00:00'");
            duty(connection, 3, "202203, 202203", "2022-03-01 08:00:00", "TIMESTAMP '2022-03-01 08:00:00'");
            migrate(connection, "plugin.ledger", 26, 26);
            assertEquals(
                    List.of("1 2022-01-05 08:00:00", "2 2022-04-20 09:00:00", "3 2022-03-01 08:00:00"),
                    rows(connection, "SELECT id, changed_at FROM reporting_duty ORDER BY id"));
            assertEquals(
                    List.of("2 450203000000 914502000000000002 202201 null 2022-01-05 08:00:00 2022-04-20 09:00:00"),
                    rows(
                            connection,
                            "SELECT id, scope_place, uscc, from_period, until_period, changed_at, replaced_at"
                                    + " FROM past_duty ORDER BY id"),
                    "who left was on the list without an end, from joining until leaving");
            for (String moment : List.of("2022-02-01 00:00:00", "2022-05-01 00:00:00")) {
                assertEquals(
                        List.of("1 null", moment.startsWith("2022-02") ? "2 null" : "2 202205"),
                        rows(connection, known(moment)).stream().limit(2).toList(),
                        "as of " + moment);
            }
        }
    }

    private static void duty(Connection connection, int id, String months, String joined, String left)
            throws SQLException {
        execute(
                connection,
                "INSERT INTO reporting_duty (id, scope_place, uscc, enterprise_name, from_period, until_period, joined_at,"
                        + " joined_by, left_at, version) VALUES (" + id + ", 450203000000, '91450200000000000" + id
                        + "', '示例', "
                        + months + ", TIMESTAMP '" + joined + "', 'o', " + left + ", 1)");
    }

    /** What a query as of a moment reads. */
    private static String known(String moment) {
        String at = "TIMESTAMP '" + moment + "'";
        return "SELECT id, until_period FROM reporting_duty WHERE changed_at <= " + at
                + " UNION ALL SELECT id, until_period FROM past_duty WHERE changed_at <= " + at + " AND replaced_at > "
                + at
                + " ORDER BY id";
    }

    @EachDatabase
    void codesAndPlacesOfBeforeCountAsHavingAlwaysBeenSo(DatabaseConfig config) throws Exception {
        try (Connection connection = open(config)) {
            migrate(connection, "runtime/register", 1, 59);
            String longest = "a".repeat(60) + "/" + "b".repeat(40);
            for (String id : List.of("occupation/6-01", longest)) {
                execute(
                        connection,
                        "INSERT INTO loaded_code (id, list_name, ordinal, code, name_zh, retired) VALUES ('" + id
                                + "', 'occupation', 0, '6-01', '焊工', TRUE)");
            }
            execute(
                    connection,
                    "INSERT INTO loaded_place (padded, name_zh, kind) VALUES (450271000000, '柳东新区', 'zone')");
            migrate(connection, "runtime/register", 60, 60);
            assertEquals(
                    List.of("6-01 1970-01-01 00:00:00 null null null", "6-01 1970-01-01 00:00:00 null null null"),
                    rows(connection, "SELECT code, begun_at, ended_at, valid_from, valid_until FROM loaded_code"));
            assertEquals(
                    List.of("450271000000 450271000000 1970-01-01 00:00:00 null"),
                    rows(connection, "SELECT id, padded, begun_at, ended_at FROM loaded_place"));
            // A later version of the same code and place beside the row of before.
            execute(
                    connection,
                    "INSERT INTO loaded_code (id, list_name, ordinal, code, name_zh, retired, begun_at) VALUES ('"
                            + longest
                            + "@2026-12-03T05:50:00.123456', 'occupation', 0, '6-01', '电焊工', FALSE,"
                            + " TIMESTAMP '2026-12-03 05:50:00.123456')");
            execute(
                    connection,
                    "INSERT INTO loaded_place (id, padded, name_zh, kind, begun_at) VALUES"
                            + " ('450271000000@2026-12-03T05:50:00.123456', 450271000000, '新名', 'zone',"
                            + " TIMESTAMP '2026-12-03 05:50:00.123456')");
            assertEquals(List.of("2"), rows(connection, "SELECT COUNT(*) FROM loaded_place"));
        }
    }

    private static Connection open(DatabaseConfig config) throws SQLException {
        return DriverManager.getConnection(config.url(), config.user(), config.password());
    }

    private static void migrate(Connection connection, String module, int from, int to)
            throws IOException, SQLException {
        Path folder = ROOT.resolve(module).resolve("src/main/resources/db/migration");
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.filter(file -> number(file) >= from && number(file) <= to)
                    .sorted(Comparator.comparingInt(MigratedPastTest::number))
                    .toList();
        }
        assertTrue(!scripts.isEmpty(), folder::toString);
        for (Path script : scripts) {
            execute(connection, Files.readString(script));
        }
    }

    private static int number(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                all.add(String.join(
                        " ",
                        row.stream().map(text -> text == null ? "null" : text).toList()));
            }
        }
        return all;
    }
}
