package org.bagui.runtime.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a platform under test keeps its rows; {@link DatabaseExtension} gives it to a test that asks for it. */
public interface TestDatabase {
    /** Name of the system property that chooses {@code h2} or {@code postgres}. */
    String PROPERTY = "bagui.test.database";

    /** Makes an empty database and returns the framework properties that lead to it; files go into {@code folder}. */
    Map<String, String> properties(Path folder) throws IOException, SQLException;

    /** The properties of a database as the variables by which a {@link PlatformProcess} is told of it. */
    static Map<String, String> environment(Map<String, String> properties) {
        Map<String, String> environment = new TreeMap<>();
        properties.forEach(
                (name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }

    /** Returns the database that the system property names; a server is started once and kept in {@code store}. */
    static TestDatabase chosen(ExtensionContext.Store store) {
        String name = System.getProperty(PROPERTY, "h2");
        return switch (name) {
            case "h2" -> folder -> Map.of();
            case "postgres" ->
                store.getOrComputeIfAbsent(PostgresServer.class, key -> PostgresServer.start(), PostgresServer.class);
            default -> throw new IllegalArgumentException(PROPERTY + " must be h2 or postgres, not " + name);
        };
    }
}
