package org.bagui.runtime.itest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bagui.runtime.testkit.PlatformProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that operators run: it starts, keeps its figures, and stops when asked. */
class ProcessTest {
    /** Wide enough for a busy machine; the bench module tells the true figures. */
    private static final int START_LIMIT_SECONDS = 60;

    private static final long RESIDENT_LIMIT = 512L << 20;

    @TempDir
    private Path folder;

    @Test
    void theRegionStartsAndStops() throws IOException, InterruptedException {
        PlatformProcess platform = PlatformProcess.start("region", folder.resolve("data"), Map.of());
        try (platform) {
            assertTrue(platform.startTime().toSeconds() < START_LIMIT_SECONDS, platform.startTime() + " to start");
            assertTrue(platform.residentBytes() < RESIDENT_LIMIT, platform.residentBytes() + " bytes resident");
            assertTrue(Files.isDirectory(folder.resolve("data/plugins")), "the folder for local plugins is there");
        }
        assertTrue(!platform.output().contains("Exception"), platform.output());
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
