package org.bagui.runtime.itest.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.bagui.runtime.launcher.Distribution;

/** Looks into the database itself while the platform is down, with the platform's own driver. */
public final class Tables {
    private static final List<String> REGISTERS = List.of("enterprise", "enterprise_profile");
    private static final String COPY = "copy.mv.db";
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long LIMIT_NANOS = 30_000_000_000L;

    private final Path data;
    private final Map<String, String> properties;

    /** @param properties those of the platform; without an address the database is an H2 file in the data folder */
    Tables(Path data, Map<String, String> properties) {
        this.data = data;
        this.properties = Map.copyOf(properties);
    }

    /** Fails where a business key stands twice, or a register's history tells another story than its table. */
    void requireSound() throws IOException, SQLException {
        if (properties.get("bagui.database.url") == null) {
            // A copy, so that the platform meets the file as the crash left it.
            Files.copy(data.resolve("bagui.mv.db"), data.resolve(COPY), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Connection connection = open(COPY)) {
            for (String table : REGISTERS) {
                String key = "recorded_place, uscc" + (table.equals("enterprise") ? "" : ", period");
                none(
                        connection,
                        "keys twice in " + table,
                        "SELECT 1 FROM " + table + " GROUP BY " + key + " HAVING COUNT(*) > 1");
                String versions = "(SELECT id, version, updated_at FROM " + table
                        + " UNION ALL SELECT id, version, updated_at FROM " + table + "_hist)";
                none(
                        connection,
                        "past versions of " + table + " without the next one from the moment of their end",
                        "SELECT 1 FROM " + table + "_hist a WHERE NOT EXISTS (SELECT 1 FROM " + versions
                                + " b WHERE b.id = a.id AND b.version = a.version + 1 AND b.updated_at = a.row_end)");
                none(
                        connection,
                        "entries of " + table + " with a gap in their versions",
                        "SELECT 1 FROM " + table + " t WHERE t.version <> 1 + (SELECT COUNT(*) FROM " + table
                                + "_hist h WHERE h.id = t.id)");
            }
        }
    }

    /** Changes rows as time or another program would have. */
    public void change(List<String> statements) throws IOException, SQLException {
        try (Connection connection = open("bagui.mv.db");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    private static void none(Connection connection, String what, String query) throws SQLException {
        assertEquals(0, count(connection, query), what);
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM (" + query + ") AS found")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** @param file the H2 file in the data folder, where the platform has one */
    private Connection open(String file) throws IOException, SQLException {
        String url = properties.get("bagui.database.url");
        if (url == null) {
            return openFile(data.resolve(file));
        }
        Properties login = new Properties();
        login.setProperty("user", properties.get("bagui.database.user"));
        login.setProperty(
                "password",
                Files.readString(Path.of(properties.get("bagui.database.password.file")))
                        .strip());
        Connection connection = driver("postgresql", "org.postgresql.Driver").connect(url, login);
        awaitAlone(connection);
        return connection;
    }

    private static Connection openFile(Path database) throws IOException, SQLException {
        Properties login = new Properties();
        login.setProperty("user", "bagui");
        login.setProperty(
                "password",
                Files.readString(database.resolveSibling("database-password")).strip());
        String file = database.toString().replace(".mv.db", "");
        return driver("h2", "org.h2.Driver").connect("jdbc:h2:file:" + file, login);
    }

    /** The server may still end what the killed process had sent. */
    private static void awaitAlone(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        String others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                + " AND usename = current_user AND pid <> pg_backend_pid()";
        while (count(connection, others) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the server keeps connections of a process that is gone");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Driver driver(String jar, String type) throws IOException {
        URL file = Distribution.locate().edition("region").bundles().stream()
                .map(spec -> spec.file())
                .filter(path -> path.getFileName().toString().startsWith(jar + "-"))
                .findFirst()
                .orElseThrow()
                .toUri()
                .toURL();
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {file}, ClassLoader.getPlatformClassLoader());
            return (Driver) loader.loadClass(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
