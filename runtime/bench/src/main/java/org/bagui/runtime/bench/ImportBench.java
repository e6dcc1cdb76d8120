package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.bagui.runtime.bench.reference.DemandForm;
import org.bagui.runtime.launcher.client.RestClient;

/** An atomic import of the demand form with all its columns, against the reader and the fastest plain insertion. */
final class ImportBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final double MARK_COPY = 0.4;
    private static final double MARK_BATCH = 0.5;

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    ImportBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table, List<Firm> firms) throws Exception {
        Path file = Files.createTempFile("demand", ".xlsx");
        try {
            new DemandSheet(MONTH).write(file, firms, size.sheetRows());
            platform.reference().execute(DemandForm.table());
            RestClient officer = platform.officer(Firms.CAPITAL);
            Rounds rounds = new Rounds(size.rounds(), () -> ours(officer, file, size.sheetRows()), () -> theirs(file));
            String way = database.isPostgres() ? "COPY" : "batch";
            String what = String.format("import of %,d rows, against %s", size.sheetRows(), way);
            double mark = database.isPostgres() ? MARK_COPY : MARK_BATCH;
            table.add(Outcome.speed(database.name(), what, rounds.ours(), rounds.theirs(), mark));
        } finally {
            Files.delete(file);
        }
    }

    private double ours(RestClient officer, Path file, int rows) throws Exception {
        platform.reference().execute("DELETE FROM labour_demand", "DELETE FROM labour_demand_hist");
        Tidy.up(database, platform, "labour_demand", "labour_demand_hist");
        return Rounds.millis(() -> send(officer, file, MONTH, rows));
    }

    private double theirs(Path file) throws Exception {
        platform.reference().execute("DELETE FROM raw_demand");
        Tidy.up(database, platform, "raw_demand");
        return Rounds.millis(() -> {
            if (platform.reference().importRows(file) != size.sheetRows()) {
                throw new IllegalStateException("The reference did not read all rows");
            }
        });
    }

    /** Imports a sheet and makes sure that all its rows went in without a warning. */
    static void send(RestClient officer, Path file, YearMonth month, int rows) throws Exception {
        String path = "registers/labour-demand/imports?mode=atomic&jurisdiction=" + Firms.CAPITAL + "&period=" + month;
        JsonNode result = officer.exchange(
                        "POST", path, "application/octet-stream", java.net.http.HttpRequest.BodyPublishers.ofFile(file))
                .orThrow()
                .json();
        if (result.path("rows").path("new").asInt() != rows
                || !result.path("warnings").isEmpty()) {
            String text = result.toString();
            throw new IllegalStateException(
                    "The import went wrong: " + text.substring(0, Math.min(2_000, text.length())));
        }
    }
}
