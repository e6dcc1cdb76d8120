package org.bagui.runtime.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.runtime.testkit.PostgresServer;

/** A database to measure on; each platform gets an empty one. */
interface BenchDatabase extends AutoCloseable {
    /** Its name in the table. */
    String name();

    /** Makes an empty database and returns the environment that leads the platform to it. */
    Map<String, String> environment(Path folder) throws IOException, SQLException;

    @Override
    void close() throws IOException;

    /** Whether its statements are PostgreSQL's. */
    default boolean isPostgres() {
        return name().equals("postgres");
    }

    /** The databases that a word names: {@code h2}, {@code postgres} or {@code both}. */
    static List<String> named(String word) {
        return switch (word) {
            case "both" -> List.of("h2", "postgres");
            case "h2", "postgres" -> List.of(word);
            default -> throw new IllegalArgumentException("The database is h2, postgres or both, not " + word);
        };
    }

    static BenchDatabase open(String name) {
        return name.equals("h2") ? new H2() : new Postgres(PostgresServer.start());
    }

    /** A file in the data folder. */
    record H2() implements BenchDatabase {
        @Override
        public String name() {
            return "h2";
        }

        @Override
        public Map<String, String> environment(Path folder) {
            return Map.of();
        }

        @Override
        public void close() {
            // The file goes away with the folder of the run.
        }
    }

    /** A real server, started for this run. */
    record Postgres(PostgresServer server) implements BenchDatabase {
        @Override
        public String name() {
            return "postgres";
        }

        @Override
        public Map<String, String> environment(Path folder) throws IOException, SQLException {
            Map<String, String> environment = new HashMap<>();
            server.properties(folder)
                    .forEach((property, value) ->
                            environment.put(property.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            return environment;
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
