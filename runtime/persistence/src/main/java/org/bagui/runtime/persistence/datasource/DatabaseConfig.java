package org.bagui.runtime.persistence.datasource;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the data lies and how to get there.
 *
 * @param url JDBC address of an H2 file or of a PostgreSQL database
 * @param user user, or empty
 * @param password password, or empty; never logged
 * @param fileKey key by which an H2 file is encrypted, or empty; never logged
 * @param connections greatest number of connections; a third of them is kept for transactions inside others
 * @param patience how long a caller waits for a connection before it is told that the database is unavailable
 */
public record DatabaseConfig(
        String url, String user, String password, String fileKey, int connections, Duration patience) {
    private static final int USUAL_CONNECTIONS = 24;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    public DatabaseConfig {
        if (connections < 3) {
            throw new IllegalArgumentException("the platform needs at least 3 connections, not " + connections);
        }
        if (DatabaseKind.of(url) == DatabaseKind.H2) {
            url = H2Url.checked(url);
        }
    }

    /** An H2 file {@code bagui} in a folder. */
    public static DatabaseConfig h2(Path folder) {
        return h2("jdbc:h2:file:" + folder.toAbsolutePath().resolve("bagui"));
    }

    /** An H2 file by its address. */
    public static DatabaseConfig h2(String url) {
        return new DatabaseConfig(url, "bagui", "", "", USUAL_CONNECTIONS, USUAL_PATIENCE);
    }

    /** A PostgreSQL database. */
    public static DatabaseConfig postgresql(String url, String user, String password) {
        return new DatabaseConfig(url, user, password, "", USUAL_CONNECTIONS, USUAL_PATIENCE);
    }

    /** The same H2 file with a password, and encrypted where a key is given. */
    public DatabaseConfig withSecrets(String secret, String key) {
        return new DatabaseConfig(url, user, secret, key, connections, patience);
    }

    /** The address to connect to. */
    String address() {
        return fileKey.isEmpty() ? url : url + ";CIPHER=AES";
    }

    /** What to connect with: H2 takes the key of the file before the password. */
    String secret() {
        return fileKey.isEmpty() ? password : fileKey + " " + password;
    }

    /** The same with another number of connections. */
    public DatabaseConfig withConnections(int number) {
        return new DatabaseConfig(url, user, password, fileKey, number, patience);
    }

    /** The same with another patience. */
    public DatabaseConfig withPatience(Duration other) {
        return new DatabaseConfig(url, user, password, fileKey, connections, other);
    }

    /** Which database it is. */
    public DatabaseKind kind() {
        return DatabaseKind.of(url);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
