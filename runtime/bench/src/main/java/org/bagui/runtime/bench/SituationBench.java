package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bagui.runtime.launcher.client.RestClient;

/** The region's situation and report against raw statements that give the same figures, and the report's own work. */
final class SituationBench {
    private static final double MARK = 1.3;
    private static final double OWN_MILLIS = 2_000;
    private static final double MICROS_A_MILLI = 1_000;
    private static final String PERIOD = "period=2025-12";

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    SituationBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        RestClient officer = platform.officer("450000");
        if (!database.isPostgres()) {
            // Else H2 gives the last result of the same statement again, to either side.
            platform.reference().execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
        checkSame(officer);
        Rounds situation = new Rounds(
                size.rounds(),
                () -> Rounds.millis(() -> officer.read("ledger/situation?" + PERIOD)),
                () -> raw(SituationSql.statements(MonthlyLedgers.COMPARED)));
        table.add(Outcome.time(database.name(), "situation of the region", situation.ours(), situation.theirs(), MARK));
        Rounds report = new Rounds(
                size.rounds(),
                () -> Rounds.millis(() -> report(officer)),
                () -> raw(SituationSql.ofReport(MonthlyLedgers.COMPARED)));
        table.add(Outcome.time(database.name(), "region month report", report.ours(), report.theirs(), MARK));
        if (database.isPostgres()) {
            // The database works in other processes: what this one works is beyond the queries. H2 works inside it.
            Rounds own = new Rounds(size.rounds(), () -> worked(() -> report(officer)), () -> 0.0);
            table.add(Outcome.figure(
                    database.name(), "region month report beyond its queries", own.ours(), "ms", OWN_MILLIS));
        }
    }

    private static void report(RestClient officer) {
        officer.get("reports/region-month?" + PERIOD).orThrow();
    }

    /** Milliseconds that processors worked for the platform meanwhile. */
    private double worked(Rounds.Work work) throws Exception {
        Duration before = platform.process().processorTime();
        work.run();
        return platform.process().processorTime().minus(before).toMillis();
    }

    /** Both sides count the same enterprises. */
    private void checkSame(RestClient officer) throws IOException, InterruptedException {
        long ours = 0;
        for (JsonNode one : officer.read("ledger/situation?" + PERIOD).path("indicators")) {
            if (one.path("code").asText().equals("M02")) {
                ours = one.path("value").asLong();
            }
        }
        if (ours != size.enterprises()) {
            throw new IllegalStateException("The situation counts " + ours + " of " + size.enterprises());
        }
    }

    private double raw(List<String> statements) throws IOException, InterruptedException {
        double micros = 0;
        for (String sql : statements) {
            micros += platform.reference().query(sql).get(0);
        }
        return micros / MICROS_A_MILLI;
    }
}
