package org.bagui.runtime.persistence.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.datasource.H2Protection;

/** Makes the database's configuration of component settings and framework properties. */
final class SettingsReader {
    private final UnaryOperator<String> properties;

    SettingsReader(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    DatabaseConfig read(PersistenceSettings settings) {
        String url = given(settings.url(), "bagui.database.url");
        String user = given(settings.user(), "bagui.database.user");
        String passwordFile = given(settings.passwordFile(), "bagui.database.password.file");
        DatabaseConfig config;
        if (url.isEmpty()) {
            String folder = given(settings.dataDir(), "bagui.data");
            if (folder.isEmpty()) {
                throw new IllegalArgumentException("请设置 bagui.data 或 bagui.database.url"
                        + " Set bagui.data, or bagui.database.url for a database elsewhere");
            }
            config = DatabaseConfig.h2(Path.of(folder));
        } else if (url.startsWith("jdbc:h2:")) {
            config = DatabaseConfig.h2(url);
        } else {
            config = DatabaseConfig.postgresql(url, user, password(passwordFile));
        }
        int connections = connections(settings);
        return connections == 0 ? config : config.withConnections(connections);
    }

    /** How an H2 file is protected; null for another database. */
    H2Protection protection(PersistenceSettings settings, DatabaseConfig config) {
        String keyFile = given(settings.keyFile(), "bagui.database.key.file");
        if (config.kind() == DatabaseKind.H2) {
            return new H2Protection(
                    config.url(), given(settings.passwordFile(), "bagui.database.password.file"), keyFile);
        }
        if (!keyFile.isEmpty()) {
            throw new IllegalArgumentException("BAGUI_DATABASE_KEY_FILE 只用于 H2；PostgreSQL 请加密其磁盘"
                    + " BAGUI_DATABASE_KEY_FILE is for H2 alone: encrypt the disk of PostgreSQL");
        }
        return null;
    }

    private int connections(PersistenceSettings settings) {
        String text = settings.connections() > 0
                ? Integer.toString(settings.connections())
                : given("", "bagui.database.connections");
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("bagui.database.connections is no number: " + text, e);
        }
    }

    private static String password(String file) {
        if (file.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取口令文件 Cannot read the password file", e);
        }
    }

    private String given(String setting, String property) {
        if (setting != null && !setting.isEmpty()) {
            return setting;
        }
        String value = properties.apply(property);
        return value == null ? "" : value;
    }
}
