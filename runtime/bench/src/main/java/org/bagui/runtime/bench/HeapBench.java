package org.bagui.runtime.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
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
    private static final int FAULTY_EVERY = 10;
    private static final double SECONDS = 10;

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
                int end = lines(log);
                annotate(table, platform, firms, rows, log);
                report(table, String.format("heap after GC, import of %,d rows", rows), peak(log, mark, middle));
                report(table, String.format("heap after GC, export of %,d rows", rows), peak(log, middle, end));
            } finally {
                Files.delete(log);
                Files.delete(sheet);
            }
        }
    }

    /** Previews a sheet in which every tenth row is faulty, and takes the annotated workbook. */
    private void annotate(OutcomeTable table, BenchPlatform platform, List<Firm> firms, int rows, Path log)
            throws Exception {
        Path sheet = Files.createTempFile("faulty", ".xlsx");
        try {
            new DemandSheet(MONTH, FAULTY_EVERY).write(sheet, firms, rows);
            RestClient officer = platform.officer(Firms.CAPITAL);
            String upload =
                    "registers/labour-demand/imports?mode=preview&jurisdiction=" + Firms.CAPITAL + "&period=" + MONTH;
            long id = officer.exchange("POST", upload, "application/octet-stream", BodyPublishers.ofFile(sheet))
                    .orThrow()
                    .json()
                    .path("id")
                    .asLong();
            int mark = lines(log);
            long[] bytes = new long[1];
            double millis = Rounds.millis(
                    () -> bytes[0] = ExportBench.read(platform.baseUri(), officer, "imports/" + id + "/workbook"));
            String what = String.format("annotated workbook of %,d rows, %,d faulty", rows, rows / FAULTY_EVERY);
            table.add(Outcome.figure(database.name(), what, millis / 1_000, "s", SECONDS));
            table.add(Outcome.figure(database.name(), what + ": size", bytes[0] / 1e6, "MB", MARK));
            report(table, "heap after GC, " + what, peak(log, mark, lines(log)));
        } finally {
            Files.delete(sheet);
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
