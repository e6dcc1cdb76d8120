package org.bagui.runtime.itest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.bagui.runtime.testkit.PlatformProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that operators run has its data folder to itself; runtime/bench starts each edition. */
class ProcessTest {
    @TempDir
    private Path folder;

    /** An operator who looks into the log of a sound start finds nothing to be frightened of. */
    @Test
    void aStartLogsNoError() throws IOException, InterruptedException {
        try (PlatformProcess platform = PlatformProcess.start("region", folder.resolve("region"), Map.of())) {
            String said = platform.output();
            assertFalse(said.contains(" ERROR "), said);
            assertFalse(said.contains("Exception"), said);
        }
    }

    @Test
    void aSecondRunOnTheSameDataIsRefused() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (PlatformProcess first = PlatformProcess.start("core", data, Map.of())) {
            String said = "";
            try {
                PlatformProcess.start("core", data, Map.of()).close();
            } catch (IllegalStateException refused) {
                said = refused.getMessage();
            }
            assertTrue(said.contains("in use by another run"), said);
            assertTrue(first.residentBytes() > 0, "the first run goes on");
        }
    }
}
