package org.bagui.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.testkit.PlatformProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every edition starts, answers that it is ready, and stops; how long it takes and what it keeps in memory is printed. */
class EditionStartsTest {
    /** Wide enough for a busy machine; the table tells the true figures. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long RESIDENT_LIMIT = 512L << 20;

    /** In the POM: in the short run the one that no other test starts. */
    private static final List<String> MEASURED =
            List.of(System.getProperty("bagui.bench.editions", "pilot-county").split(","));

    @TempDir
    private Path folder;

    @Test
    void everyEditionStartsAndStopsInTime() throws IOException, InterruptedException {
        Distribution distribution = Distribution.locate();
        List<String> rows = new ArrayList<>();
        for (String edition : MEASURED) {
            rows.add(measured(edition, distribution.edition(edition).bundles().size()));
        }
        System.out.printf("    | %-14s %8s %9s %10s %8s%n", "edition", "bundles", "start s", "memory MB", "stop s");
        rows.forEach(System.out::println);
        assertEquals(
                List.of("city", "core", "ledger-only", "liuzhou", "pilot-county", "region"), distribution.editions());
    }

    private String measured(String edition, int bundles) throws IOException, InterruptedException {
        Path data = folder.resolve(edition);
        PlatformProcess platform = PlatformProcess.start(edition, data, Map.of());
        long asked;
        long resident;
        try (platform) {
            resident = platform.residentBytes();
            assertTrue(Files.isDirectory(data.resolve("plugins")), "the folder for local plugins is there");
            asked = System.nanoTime();
        }
        Duration stop = Duration.ofNanos(System.nanoTime() - asked);
        assertTrue(platform.startTime().compareTo(START_LIMIT) < 0, edition + " took " + platform.startTime());
        assertTrue(resident < RESIDENT_LIMIT, edition + " keeps " + resident + " bytes resident");
        assertTrue(stop.compareTo(STOP_LIMIT) < 0, edition + " stopped after " + stop);
        assertTrue(!platform.output().contains("Exception"), platform.output());
        return "    | %-14s %8d %9.1f %10d %8.1f"
                .formatted(edition, bundles, seconds(platform.startTime()), resident >> 20, seconds(stop));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
