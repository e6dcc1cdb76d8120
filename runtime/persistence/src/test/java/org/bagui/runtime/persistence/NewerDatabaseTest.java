package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** A build does not open tables that a newer one has upgraded. */
class NewerDatabaseTest extends OnBothDatabases {
    @EachDatabase
    void anUnknownMigrationIsRefusedAndNamed() {
        platform.close();
        platform = null;
        List<EntityBundle> all = SampleBundle.all();
        String name = all.stream()
                .filter(bundle -> !bundle.migrations().isEmpty())
                .findFirst()
                .orElseThrow()
                .name();
        String history = "\"hist_" + name.replace('.', '_') + "\"";
        execute("INSERT INTO " + history + " SELECT 99, '99', 'later', \"type\", 'V99__later.sql', \"checksum\","
                + " \"installed_by\", \"installed_on\", \"execution_time\", \"success\" FROM " + history
                + " WHERE \"version\" = '1'");
        String message = assertThrows(IllegalStateException.class, () -> PersistencePlatform.start(config, all))
                .getMessage();
        assertTrue(message.contains(name) && message.contains("V99"), message);
        assertEquals(List.of("1"), rows("SELECT COUNT(*) FROM " + history + " WHERE \"version\" = '99'"));
    }
}
