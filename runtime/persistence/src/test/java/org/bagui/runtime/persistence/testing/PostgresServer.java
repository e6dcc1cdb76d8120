package org.bagui.runtime.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;

/** A real PostgreSQL server, started with the first test that needs it and stopped after the last. */
public final class PostgresServer implements AutoCloseable {
    private static final String ROLE = "bagui_app";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PostgresServer start() {
        try {
            PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "256MB")
                    .start());
            // Its own user is a superuser, whom no wall of the database would stop.
            started.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD 'app' NOSUPERUSER");
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    /** A fresh database that the ordinary role owns. */
    public DatabaseConfig fresh() {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER " + ROLE + " TEMPLATE template0 ENCODING 'UTF8'");
        return DatabaseConfig.postgresql("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, ROLE, "app");
    }

    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
