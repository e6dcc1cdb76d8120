package org.bagui.runtime.persistence.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    private record Given(String url, String user, String passwordFile, String keyFile, String dataDir, int connections)
            implements PersistenceSettings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return PersistenceSettings.class;
        }
    }

    private static final PersistenceSettings NOTHING = new Given("", "", "", "", "", 0);

    private static DatabaseConfig read(PersistenceSettings settings, Map<String, String> properties) {
        return new SettingsReader(properties::get).read(settings);
    }

    @Test
    void fileInTheDataFolderUnlessAskedOtherwise(@TempDir Path folder) {
        DatabaseConfig config = read(NOTHING, Map.of("bagui.data", folder.toString()));
        assertEquals(DatabaseKind.H2, config.kind());
        assertTrue(config.url().startsWith("jdbc:h2:file:" + folder.resolve("bagui") + ";"), config.url());
        assertTrue(config.url().contains("WRITE_DELAY=0"), config.url());
    }

    @Test
    void postgresqlByPropertiesWithThePasswordInAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim\n");
        DatabaseConfig config = read(
                NOTHING,
                Map.of(
                        "bagui.database.url", "jdbc:postgresql://db/bagui",
                        "bagui.database.user", "app",
                        "bagui.database.password.file", secret.toString(),
                        "bagui.database.connections", "40"));
        assertEquals("geheim", config.password());
        assertEquals(40, config.connections());
        assertEquals("jdbc:postgresql://db/bagui as app", config.toString());
    }

    @Test
    void settingsGoBeforeProperties() {
        DatabaseConfig config = read(
                new Given("jdbc:postgresql://one/x", "a", "", "", "", 7),
                Map.of("bagui.database.url", "jdbc:postgresql://two/x", "bagui.database.user", "b"));
        assertEquals("jdbc:postgresql://one/x as a", config.toString());
        assertEquals(7, config.connections());
    }

    @Test
    void weakH2AddressAndMissingFolderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> read(NOTHING, Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> read(NOTHING, Map.of("bagui.database.url", "jdbc:h2:file:/x/y;WRITE_DELAY=500")));
        assertThrows(
                IllegalArgumentException.class,
                () -> read(NOTHING, Map.of("bagui.data", "/x", "bagui.database.connections", "many")));
    }
}
