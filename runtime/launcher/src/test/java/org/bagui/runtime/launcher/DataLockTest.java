package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderServesOneRunAtATime() {
        Path data = folder.resolve("new/data");
        DataLock first = DataLock.take(data);
        try {
            String said = assertThrows(LauncherException.class, () -> DataLock.take(data))
                    .getMessage();
            assertTrue(said.contains(data.toString()) && said.contains("--data"), said);
        } finally {
            first.close();
        }
        DataLock.take(data).close();
    }
}
