package org.bagui.runtime.persistence.datasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the H2 file from whoever gets hold of it: by a random password, and by H2's encryption where a key is named. A database of
 * an older version, which had no password, is given one; one that is not encrypted yet is encrypted when a key is named.
 */
public final class H2Protection {
    private static final Logger LOG = LoggerFactory.getLogger(H2Protection.class);
    private static final String USUAL_NAME = "database-password";
    private static final Pattern KEY = Pattern.compile("\\S{16,200}");
    private static final int WRONG_PASSWORD = 28_000;
    private static final int WRONG_KEY = 90_049;

    private final H2File file;
    private final PasswordFile password;
    private final boolean named;
    private final Path keyFile;
    /** Whether the password was refused: the file may be one of an older version, or a backup. */
    private boolean doubted;

    /**
     * The protection of a database.
     *
     * @param url its address
     * @param passwordFile file that holds its password, which must be there; empty for one beside the database
     * @param keyFile file that holds the key of its encryption; empty for none
     */
    public H2Protection(String url, String passwordFile, String keyFile) {
        this.file = H2File.of(url);
        this.named = !passwordFile.isEmpty();
        this.password =
                new PasswordFile(named ? Path.of(passwordFile) : file.folder().resolve(USUAL_NAME));
        this.keyFile = keyFile.isEmpty() ? null : Path.of(keyFile);
    }

    /**
     * How to open the database, after it was made fit for that.
     *
     * @throws IllegalStateException where password or key lack or do not fit; its text tells what to do
     */
    public DatabaseConfig ready(DatabaseConfig config, Drivers drivers) {
        String key = key();
        if (!file.isThere()) {
            return config.withSecrets(secretOfNew(), key);
        }
        boolean encrypted = file.isEncrypted();
        if (encrypted && key.isEmpty()) {
            throw new IllegalStateException("数据库 " + file.path() + " 已加密，请用 BAGUI_DATABASE_KEY_FILE 指定原来的密钥文件"
                    + " The database is encrypted: name the file of its key by BAGUI_DATABASE_KEY_FILE");
        }
        String secret =
                password.isThere() && !doubted ? password.read() : secretOfOld(config, drivers, encrypted ? key : "");
        if (!encrypted && !key.isEmpty()) {
            file.encrypt(key);
            LOG.info("数据库文件已加密 The database file is encrypted now: {}", file.path());
        }
        return config.withSecrets(secret, key);
    }

    /** What to do about a failed opening, or an empty text where the secrets are not the reason. */
    public String advice(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == WRONG_PASSWORD) {
                doubted = true;
                return "口令文件与数据库不符，请恢复原来的文件 The password does not fit the database, put its file back: " + password;
            }
            if (cause instanceof SQLException refused && refused.getErrorCode() == WRONG_KEY) {
                return "密钥文件与数据库不符，请恢复原来的文件 The key does not fit the database, put its file back: " + keyFile;
            }
        }
        return "";
    }

    private String key() {
        if (keyFile == null) {
            return "";
        }
        String key;
        try {
            key = Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取数据库密钥文件 Cannot read the file of the database's key: " + keyFile, e);
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalStateException(
                    "数据库密钥应为 16 至 200 个字符，不含空白 The database's key must have 16 to 200 characters" + " without blanks: "
                            + keyFile);
        }
        return key;
    }

    private String secretOfNew() {
        if (named || password.isThere()) {
            return password.read();
        }
        String secret = password.drafted();
        password.keep();
        return secret;
    }

    /** The password of a database that may have none yet, or one that an interrupted start has drafted. */
    private String secretOfOld(DatabaseConfig config, Drivers drivers, String key) {
        boolean draws = !named && !password.isThere();
        String secret = draws ? password.drafted() : password.read();
        if (!changed(config.withSecrets("", key), drivers, secret)) {
            requireOpen(config.withSecrets(secret, key), drivers);
        }
        if (draws) {
            password.keep();
        }
        doubted = false;
        return secret;
    }

    /** Gives a database without a password this one; false where it has one. */
    private static boolean changed(DatabaseConfig open, Drivers drivers, String secret) {
        try (Connection connection = drivers.connect(open);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + open.user() + " SET PASSWORD '" + secret.replace("'", "''") + "'");
            LOG.info("数据库已设随机口令 The database has a random password now");
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == WRONG_PASSWORD) {
                LOG.debug("the database has a password", e);
                return false;
            }
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void requireOpen(DatabaseConfig config, Drivers drivers) {
        try {
            drivers.connect(config).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
