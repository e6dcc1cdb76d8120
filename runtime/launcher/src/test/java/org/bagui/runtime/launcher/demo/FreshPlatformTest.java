package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.LauncherException;
import org.junit.jupiter.api.Test;

class FreshPlatformTest {
    @Test
    void itsFolderGoesWithItAndNothingStartsAfterwards() throws IOException {
        FreshPlatform fresh = FreshPlatform.prepared();
        Files.writeString(fresh.folder().resolve("a.db"), "rows");
        fresh.close();
        fresh.close();
        assertFalse(Files.exists(fresh.folder()));
        assertThrows(LauncherException.class, () -> fresh.start(0, "secret", Map.of()));
    }

    @Test
    void whereItDoesNotGetReadyTheFaultsAreNamedAndWhatToDo() {
        String told = FreshPlatform.unready(List.of("bundle a: no database"));
        assertTrue(told.contains("bundle a: no database") && told.contains("close other programs"), told);
        assertFalse(FreshPlatform.unready(List.of()).contains("report"), told);
    }
}
