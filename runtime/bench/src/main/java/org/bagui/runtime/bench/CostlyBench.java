package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.bagui.runtime.bench.reference.DemandForm;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.fixture.CostlyWorkbooks;

/** The files that cost most, under a heap of 512 MB, and how long another user waits meanwhile. */
final class CostlyBench {
    /** Figures of each file, and of the annotated workbook. */
    static final int FIGURES = 10;

    private static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final String PAGE = "/api/v1/registers/enterprise/entries?limit=50";
    private static final double TWICE = 2;
    private static final double SECONDS = 60;
    private static final int TEXTS = 10;
    private static final int TAGS = 2_500;
    private static final int REFUSED = 422;
    private static final int WARM_UP = 4;

    private final BenchDatabase database;
    private final Size size;

    CostlyBench(BenchDatabase database, Size size) {
        this.database = database;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        Path file = Files.createTempFile("costly", ".xlsx");
        try (BenchPlatform platform = BenchPlatform.start(database, "-Xmx512m")) {
            List<Firm> firms = Firms.load(platform, size.enterprises());
            Beside other =
                    new Beside(platform.baseUri(), platform.officer("450203").token(), PAGE);
            for (int i = 0; i < WARM_UP; i++) {
                other.alone(size.pageMillis());
            }
            List<String> titles =
                    DemandForm.COLUMNS.stream().map(column -> column.title()).toList();
            Files.write(file, CostlyWorkbooks.randomTexts(titles, TEXTS * size.sheetRows(), size.sheetRows()));
            measure(table, platform, other, "random shared strings", () -> send(platform, "450101", file));
            Files.write(file, CostlyWorkbooks.tags(titles, TAGS * size.sheetRows()));
            measure(table, platform, other, "tags", () -> send(platform, "450102", file));
            new DemandSheet(MONTH).write(file, firms, size.sheetRows());
            measure(table, platform, other, "good rows, to compare", () -> send(platform, "450100", file));
            new DemandSheet(MONTH, 1).write(file, firms, 2 * size.sheetRows());
            measure(table, platform, other, "bad rows", () -> send(platform, Firms.CAPITAL, file));
            new DemandSheet(MONTH, 1).write(file, firms, size.sheetRows() / 2);
            RestClient officer = platform.officer("450200");
            long id = preview(officer, file).json().path("id").asLong();
            measure(
                    table,
                    platform,
                    other,
                    "annotated workbook",
                    () -> ExportBench.read(platform.baseUri(), officer, "imports/" + id + "/workbook"));
        } finally {
            Files.delete(file);
        }
    }

    /** A file is read, or refused for what it costs. */
    private void send(BenchPlatform platform, String place, Path file) throws IOException, InterruptedException {
        Answer answer = preview(platform.officer(place), file);
        JsonNode said = answer.json();
        if (answer.status() >= 400 && answer.status() != REFUSED) {
            throw new IllegalStateException(said.toString());
        }
    }

    private static Answer preview(RestClient officer, Path file) throws IOException, InterruptedException {
        String path = "registers/labour-demand/imports?mode=preview&period=" + MONTH;
        return officer.exchange("POST", path, "application/octet-stream", BodyPublishers.ofFile(file));
    }

    private void measure(OutcomeTable table, BenchPlatform platform, Beside other, String what, Rounds.Work work)
            throws Exception {
        double before = other.alone(2 * size.pageMillis());
        long began = System.nanoTime();
        double meanwhile = other.during(work);
        double seconds = (System.nanoTime() - began) / 1e9;
        double after = other.alone(2 * size.pageMillis());
        table.add(Outcome.figure(database.name(), what + ", until it is answered", seconds, "s", SECONDS));
        table.add(Outcome.time(
                database.name(), "p99 of another user beside " + what, meanwhile, Math.max(before, after), TWICE));
    }
}
