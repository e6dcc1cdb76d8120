package org.bagui.runtime.bench;

import java.io.IOException;
import org.bagui.runtime.launcher.client.RestClient;

/** A prefilled form of the enterprises of the capital, against the same cells written by POI without style or check. */
final class TemplateBench {
    /** The form also has the other cells of each row to fill in, styles, checks and notes. */
    private static final double MARK = 2.5;

    private static final int ROWS = 2_000;

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    TemplateBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        RestClient officer = platform.officer(Firms.CAPITAL);
        MonthlyProfiles.load(database, platform, ROWS);
        for (String format : new String[] {"xlsx", "xls"}) {
            Rounds rounds = Rounds.timed(size.rounds(), () -> template(officer, format), () -> platform.reference()
                    .poi(MonthlyProfiles.query(), format));
            String what = String.format("template of %,d rows .%s", ROWS, format);
            table.add(Outcome.time(database.name(), what, rounds.ours(), rounds.theirs(), MARK));
        }
    }

    private static void template(RestClient officer, String format) throws IOException {
        String path = "registers/enterprise-profile/template?prefill=true&period=2025-02&format=" + format;
        if (officer.get(path).orThrow().body().length == 0) {
            throw new IOException("The template is empty");
        }
    }
}
