package org.bagui.runtime.persistence.datasource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlTest {
    @Test
    void safeSettingsAreAlwaysThere() {
        assertEquals(
                "jdbc:h2:file:/x/bagui;CACHE_SIZE=65536;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                H2Url.checked("jdbc:h2:file:/x/bagui;cache_size=65536;write_delay=0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/x/bagui;WRITE_DELAY=500",
                "jdbc:h2:file:/x/bagui; write_delay = 1",
                "jdbc:h2:file:/x/bagui;WRITE_DELAY",
                "jdbc:h2:file:/x/bagui;WRITE_DELAY=0;WRITE_DELAY=1",
                "jdbc:h2:file:/x/bagui;INIT=SET WRITE_DELAY 500",
                "jdbc:h2:file:/x/bagui;DB_CLOSE_ON_EXIT=TRUE",
                "jdbc:h2:file:/x/bagui;FILE_LOCK=NO",
                "jdbc:h2:file:/x/bagui;RETENTION_TIME=0",
                "jdbc:h2:mem:x",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:h2:/x/bagui"
            })
    void weakeningOrUnknownSettingsAreRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> H2Url.checked(url));
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DatabaseConfig.postgresql("jdbc:mysql://x/y", "", ""));
    }

    @Test
    void passwordIsNotInTheText() {
        assertEquals(
                "jdbc:postgresql://x/y as u",
                DatabaseConfig.postgresql("jdbc:postgresql://x/y", "u", "geheim")
                        .toString());
    }
}
