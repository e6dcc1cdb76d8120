package org.bagui.runtime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.client.RestClient;

/** Imports and exports under a heap of 256 MB; what the collector leaves is told by its own log. */
final class HeapBench {
    private static final double MARK = 256;
    private static final Pattern COLLECTED = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");
    private static final YearMonth MONTH = YearMonth.of(2026, 4);

    private final BenchDatabase database;
    private final Size size;

    HeapBench(BenchDatabase database, Size size) {
        this.database = database;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        for (int rows : size.heapRows()) {
            Path log = Files.createTempFile("bench", ".gc");
            Path sheet = Files.createTempFile("demand", ".xlsx");
            try (BenchPlatform platform = BenchPlatform.start(database, "-Xmx256m", "-Xlog:gc:file=" + log)) {
                List<Firm> firms = Firms.load(platform, size.enterprises());
                new DemandSheet(MONTH).write(sheet, firms, rows);
                RestClient officer = platform.officer(Firms.CAPITAL);
                int mark = lines(log);
                ImportBench.send(officer, sheet, MONTH, rows);
                int middle = lines(log);
                ExportBench.download(platform.baseUri(), officer, "labour-demand");
                report(table, String.format("heap after GC, import of %,d rows", rows), peak(log, mark, middle));
                report(table, String.format("heap after GC, export of %,d rows", rows), peak(log, middle, lines(log)));
            } finally {
                Files.delete(log);
                Files.delete(sheet);
            }
        }
    }

    private void report(OutcomeTable table, String what, int megabytes) {
        table.add(Outcome.figure(database.name(), what, megabytes, "MB", MARK));
    }

    private static int lines(Path log) throws IOException {
        return Files.readAllLines(log).size();
    }

    private static int peak(Path log, int from, int to) throws IOException {
        int most = 0;
        for (String line : Files.readAllLines(log).subList(from, to)) {
            Matcher found = COLLECTED.matcher(line);
            if (found.find()) {
                most = Math.max(most, Integer.parseInt(found.group(1)));
            }
        }
        return most;
    }
}
