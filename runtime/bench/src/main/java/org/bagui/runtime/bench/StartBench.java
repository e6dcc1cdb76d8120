package org.bagui.runtime.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.testkit.PlatformProcess;

/** Starts the region edition again and again in the same folder: time to ready, and resident memory then. */
final class StartBench {
    private static final double MARK_SECONDS = 4;
    private static final double MARK_MEGABYTES = 320;
    private static final double MILLIS = 1_000;
    private static final double MEGABYTE = 1_048_576;

    private final BenchDatabase database;
    private final Size size;

    StartBench(BenchDatabase database, Size size) {
        this.database = database;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        Path folder = Files.createTempDirectory("bagui-bench");
        List<Double> seconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        try {
            Map<String, String> environment = database.environment(folder);
            for (int i = 0; i <= size.starts(); i++) {
                try (PlatformProcess process = PlatformProcess.start("region", folder.resolve("data"), environment)) {
                    if (i > 0) {
                        // The first start migrates; the figure is that of every later one.
                        seconds.add(process.startTime().toMillis() / MILLIS);
                        megabytes.add(process.residentBytes() / MEGABYTE);
                    }
                }
            }
        } finally {
            BenchPlatform.delete(folder);
        }
        report(table, "start to ready, ", seconds, "s", MARK_SECONDS);
        report(table, "resident when ready, ", megabytes, "MB", MARK_MEGABYTES);
    }

    private void report(OutcomeTable table, String what, List<Double> values, String unit, double mark) {
        table.add(Outcome.figure(database.name(), what + "best", Collections.min(values), unit, mark));
        table.add(Outcome.figure(database.name(), what + "median", Rounds.median(values), unit, mark));
    }
}
