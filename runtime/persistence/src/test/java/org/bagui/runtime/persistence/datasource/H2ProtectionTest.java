package org.bagui.runtime.persistence.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2ProtectionTest {
    private static final String CANARY = "CANARY-OF-THE-FILE";
    private static final Drivers DRIVERS = Drivers.ofClassPath();

    @TempDir
    private Path folder;

    private DatabaseConfig bare() {
        return DatabaseConfig.h2(folder);
    }

    private Path password() {
        return folder.resolve("database-password");
    }

    private H2Protection protection(String key) throws IOException {
        String file = key.isEmpty()
                ? ""
                : Files.writeString(folder.resolve("key"), key + "\n").toString();
        return new H2Protection(bare().url(), "", file);
    }

    private DatabaseConfig ready(String key) throws IOException {
        return protection(key).ready(bare(), DRIVERS);
    }

    /** A database as older versions made it: without a password. */
    private void anOlderOne() throws SQLException {
        try (Connection connection = DRIVERS.connect(bare());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(40))");
            statement.execute("INSERT INTO kept VALUES ('" + CANARY + "')");
        }
    }

    private static void requireKept(DatabaseConfig config) throws SQLException {
        try (Connection connection = DRIVERS.connect(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT word FROM kept")) {
            assertTrue(row.next());
            assertEquals(CANARY, row.getString(1));
        }
    }

    private void requireClosed() {
        SQLException refused =
                assertThrows(SQLException.class, () -> DRIVERS.connect(bare()).close());
        assertEquals(28_000, refused.getErrorCode());
    }

    private boolean standsInTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("bagui.mv.db"));
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(CANARY);
    }

    @Test
    void aNewDatabaseHasARandomPasswordInAFileOfItsOwner() throws Exception {
        DatabaseConfig config = ready("");
        DRIVERS.connect(config).close();
        requireClosed();
        assertEquals(config.password(), Files.readString(password()).strip());
        assertEquals(43, config.password().length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password())));
        assertEquals(config, ready(""));
        assertFalse(config.toString().contains(config.password()));
    }

    @Test
    void aDatabaseWithoutAPasswordIsGivenOneAndKeepsItsRows() throws Exception {
        anOlderOne();
        requireKept(ready(""));
        requireClosed();
        requireKept(ready(""));
    }

    /** The process ended after the password was drafted, or after the database had it. */
    @Test
    void anInterruptedChangeOfThePasswordIsCompleted() throws Exception {
        anOlderOne();
        new PasswordFile(password()).drafted();
        requireKept(ready(""));
        Files.move(password(), folder.resolve("database-password.new"));
        requireKept(ready(""));
        assertTrue(Files.exists(password()));
    }

    @Test
    void aLostPasswordIsToldAndHealsWhenItsFileIsPutBack() throws Exception {
        anOlderOne();
        ready("");
        Path elsewhere = Files.move(password(), folder.resolve("elsewhere"));
        H2Protection protection = protection("");
        RuntimeException lost = assertThrows(IllegalStateException.class, () -> protection.ready(bare(), DRIVERS));
        assertTrue(protection.advice(lost).contains("put its file back"), protection.advice(lost));
        assertFalse(Files.exists(password()), "no new password takes the place of a lost one");
        Files.move(elsewhere, password());
        requireKept(protection.ready(bare(), DRIVERS));
    }

    @Test
    void aBackupWithoutAPasswordIsTakenBesideAPasswordFile() throws Exception {
        ready("");
        anOlderOne();
        H2Protection protection = protection("");
        SQLException refused =
                assertThrows(SQLException.class, () -> DRIVERS.connect(protection.ready(bare(), DRIVERS)));
        protection.advice(refused);
        requireKept(protection.ready(bare(), DRIVERS));
        requireClosed();
    }

    @Test
    void anExistingDatabaseIsEncryptedWhenAKeyIsNamed() throws Exception {
        anOlderOne();
        requireKept(ready(""));
        assertTrue(standsInTheFile(), "the search finds what stands in an open file");
        requireKept(ready("0123456789abcdef"));
        assertFalse(standsInTheFile());
        requireKept(ready("0123456789abcdef"));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(
                    List.of("bagui.mv.db", "database-password", "key"),
                    all.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("bagui.trace.db"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aMissingOrWrongKeyIsToldAndHarmsNothing() throws Exception {
        DRIVERS.connect(ready("0123456789abcdef")).close();
        String missing =
                assertThrows(IllegalStateException.class, () -> ready("")).getMessage();
        assertTrue(missing.contains("BAGUI_DATABASE_KEY_FILE"), missing);
        assertThrows(IllegalStateException.class, () -> ready("too short"));
        H2Protection other = protection("fedcba9876543210");
        DatabaseConfig wrong = other.ready(bare(), DRIVERS);
        SQLException refused = assertThrows(SQLException.class, () -> DRIVERS.connect(wrong));
        assertTrue(other.advice(refused).contains("The key does not fit"), other.advice(refused));
        DRIVERS.connect(ready("0123456789abcdef")).close();
    }
}
