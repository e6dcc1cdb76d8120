package org.bagui.runtime.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.RestClient;

/** Roll-ups of labour demand over HTTP, against the fastest of several statements that give the same figures. */
final class RollUpBench {
    private static final double MARK = 1.3;
    private static final int SHORT_RUNS_A_ROUND = 10;
    private static final int LONG_RUNS_A_ROUND = 3;
    private static final int TRIALS = 5;
    private static final double MICROS_A_MILLI = 1_000;
    private static final String MEASURES = "shortageCurrent,shortageExpansion,plannedRecruitment,count";
    private static final String FIGURES =
            "SUM(shortage_current), SUM(shortage_expansion), SUM(planned_recruitment), COUNT(*)";
    private static final Map<String, String> DIVISORS =
            Map.of("county", "1000000", "city", "100000000", "region", "10000000000");

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    RollUpBench(BenchDatabase database, BenchPlatform platform, Size size) {
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
        warmUp(officer);
        for (String level : List.of("county", "city", "region")) {
            measure(table, officer, level, "one month", "2025-06", level, 202_506, 202_506);
            measure(table, officer, level, "12 months", "2025-01..2025-12", level + ",period", 202_501, 202_512);
        }
    }

    private void measure(
            OutcomeTable table,
            RestClient officer,
            String level,
            String span,
            String period,
            String by,
            int from,
            int to)
            throws Exception {
        String path = path(period, by);
        String sql = fastest(statements(level, from, to));
        long rows = officer.read(path).path("totals").path("count").asLong();
        if (rows != platform.reference().query(sql).get(2)) {
            throw new IllegalStateException("The roll-up and its reference differ: " + path);
        }
        Rounds rounds = turns(from == to ? SHORT_RUNS_A_ROUND : LONG_RUNS_A_ROUND, officer, path, sql);
        String what = "roll-up of " + span + " by " + level;
        table.add(Outcome.time(database.name(), what, rounds.ours(), rounds.theirs(), MARK));
    }

    /** Runs both sides until their code is compiled, as that of a platform in use is. */
    private void warmUp(RestClient officer) throws Exception {
        String sql = statements("county", 202_506, 202_506).get(0);
        turns(SHORT_RUNS_A_ROUND, officer, path("2025-06", "county"), sql);
    }

    private Rounds turns(int runsARound, RestClient officer, String path, String sql) throws Exception {
        try (KeepAlive connection = new KeepAlive(platform.baseUri(), officer.token())) {
            return new Rounds(
                    size.rounds() * runsARound,
                    () -> Rounds.millis(() -> connection.get("/api/v1/" + path)),
                    () -> millis(sql));
        }
    }

    private static String path(String period, String by) {
        return "registers/labour-demand/rollup?period=" + period + "&by=" + by + "&measures=" + MEASURES;
    }

    private double millis(String sql) throws Exception {
        return platform.reference().query(sql).get(0) / MICROS_A_MILLI;
    }

    private String fastest(List<String> statements) throws Exception {
        String best = null;
        double least = Double.MAX_VALUE;
        for (String sql : statements) {
            double[] times = new double[TRIALS];
            for (int i = 0; i < TRIALS; i++) {
                times[i] = millis(sql);
            }
            double time = Arrays.stream(times).sorted().toArray()[TRIALS / 2];
            if (time < least) {
                least = time;
                best = sql;
            }
        }
        return best;
    }

    /** The plain statement, and one that puts the rows of a place together along the index before it goes up a level. */
    private static List<String> statements(String level, int from, int to) {
        String divisor = DIVISORS.get(level);
        String months = from == to ? "period = " + from : "period BETWEEN " + from + " AND " + to;
        String rows = " FROM labour_demand WHERE " + months
                + " AND scope_place BETWEEN 450000000000 AND 459999999999 AND status <> 'draft'";
        String month = from == to ? "" : ", period";
        List<String> all = new ArrayList<>();
        String cell = "scope_place / " + divisor;
        all.add("SELECT " + cell + month + ", " + FIGURES + rows + " GROUP BY " + cell + month);
        all.add("SELECT place / " + divisor + month
                + ", SUM(a), SUM(b), SUM(c), SUM(d) FROM (SELECT period, scope_place AS place,"
                + " SUM(shortage_current) AS a, SUM(shortage_expansion) AS b, SUM(planned_recruitment) AS c, COUNT(*) AS d"
                + rows + " GROUP BY period, scope_place) x GROUP BY place / " + divisor + month);
        return all;
    }
}
