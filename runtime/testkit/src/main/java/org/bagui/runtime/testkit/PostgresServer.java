package org.bagui.runtime.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** A real PostgreSQL server; each run gets a database and an ordinary role of its own. */
public final class PostgresServer implements TestDatabase, AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a free port; it ends when it is closed. */
    public static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> properties(Path folder) throws IOException, SQLException {
        String name = "bagui_" + UUID.randomUUID().toString().replace("-", "");
        String password = UUID.randomUUID().toString();
        // The server's own user is a superuser, whom no permission and no row policy would stop.
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        }
        Path secret = Files.writeString(folder.resolve("database-password"), password);
        return Map.of(
                "bagui.database.url",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "bagui.database.user",
                name,
                "bagui.database.password.file",
                secret.toString());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
