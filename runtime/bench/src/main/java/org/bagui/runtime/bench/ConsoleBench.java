package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.testkit.BrowserScript;

/**
 * The console in Chromium: the first page on a cold cache with all its scripts, a page of the table of all enterprises,
 * and the map of the region's counties. What a table and a map take is counted from the end of the answer to the request
 * until the page is painted; the median and the longest are told.
 */
final class ConsoleBench {
    /** Figures that a run adds. */
    static final int FIGURES = 7;

    private static final double FIRST_MILLIS = 1_500;
    private static final double TABLE_MILLIS = 300;
    private static final double MAP_MILLIS = 200;
    private static final double SCRIPT_KIB = 600;
    private static final String MARK = "BAGUI_SPEED ";

    private record Measured(double median, double most) {}

    private final BenchDatabase database;
    private final BenchPlatform platform;

    ConsoleBench(BenchDatabase database, BenchPlatform platform) {
        this.database = database;
        this.platform = platform;
    }

    void run(OutcomeTable table) throws IOException, InterruptedException {
        Optional<String> missing = BrowserScript.missing();
        if (missing.isPresent()) {
            table.note("skipped " + missing.get());
            return;
        }
        MonthlyDemand.load(database, platform, 2);
        String password = RandomPasswords.random();
        platform.administrator().account("speed.admin", "450000", List.of("administrator"), password);
        Map<String, String> told = Map.of("BAGUI_ADMIN", "speed.admin", "BAGUI_ADMIN_PASSWORD", password);
        String said = new BrowserScript("speed/console.speed.ts").run(platform.baseUri(), told);
        add(table, said, "first page, cold cache", "first", FIRST_MILLIS);
        add(table, said, "table page beyond the request", "table", TABLE_MILLIS);
        add(table, said, "map of 111 counties beyond the request", "map", MAP_MILLIS);
        table.add(Outcome.figure(
                database.name(),
                "scripts of all pages, gzipped",
                read(said, "scripts").median(),
                "KiB",
                SCRIPT_KIB));
    }

    private void add(OutcomeTable table, String said, String what, String name, double mark) throws IOException {
        Measured measured = read(said, name);
        table.add(Outcome.figure(database.name(), what + ", median", measured.median(), "ms", mark));
        table.add(Outcome.figure(database.name(), what + ", longest", measured.most(), "ms", mark));
    }

    private static Measured read(String said, String name) throws IOException {
        String begin = MARK + name + " ";
        for (String line : said.split("\n")) {
            int at = line.indexOf(begin);
            if (at >= 0) {
                return new ObjectMapper().readValue(line.substring(at + begin.length()), Measured.class);
            }
        }
        throw new IOException("The script told nothing of " + name + ": " + said);
    }
}
