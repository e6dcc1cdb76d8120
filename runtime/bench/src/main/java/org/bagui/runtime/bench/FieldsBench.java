package org.bagui.runtime.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * What ten extension fields cost, against none: the import of a city's sheet, one of whose counties has fields of its own, so
 * that each row is read by its place's; and a page of 50 entries.
 */
final class FieldsBench {
    private static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final int FIELDS = 10;
    private static final String COUNTY = "450102";
    private static final double MARK_IMPORT = 0.6;
    private static final double MARK_PAGE = 0.6;
    private static final String PAGE = "/api/v1/registers/enterprise/entries?limit=50";

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    FieldsBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table, List<Firm> firms) throws Exception {
        Path plain = Files.createTempFile("plain", ".xlsx");
        Path extended = Files.createTempFile("extended", ".xlsx");
        try {
            new DemandSheet(MONTH).write(plain, firms, size.sheetRows());
            new DemandSheet(MONTH).with(FIELDS).write(extended, firms, size.sheetRows());
            Rounds rounds = new Rounds(size.rounds(), () -> imports(extended, FIELDS), () -> imports(plain, 0));
            String what = String.format("import of %,d rows, 10 more fields against 0", size.sheetRows());
            table.add(Outcome.speed(database.name(), what, rounds.ours(), rounds.theirs(), MARK_IMPORT));
        } finally {
            Files.delete(plain);
            Files.delete(extended);
        }
        platform.reference().execute("UPDATE enterprise SET extension = '" + values() + "'");
        Tidy.up(database, platform, "enterprise");
        Rounds pages = new Rounds(size.rounds(), () -> pages(FIELDS), () -> pages(0));
        String what = "page of 50, 10 more fields against 0";
        table.add(Outcome.rate(database.name(), what, pages.ours(), pages.theirs(), MARK_PAGE));
        platform.reference().execute("UPDATE enterprise SET extension = NULL");
        set("enterprise", 0);
        set("labour-demand", 0);
    }

    private static String values() {
        return IntStream.rangeClosed(1, FIELDS)
                .mapToObj(number -> "\"more" + number + "\":\"值" + number + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private double imports(Path file, int fields) throws Exception {
        set("labour-demand", fields);
        platform.reference().execute("DELETE FROM labour_demand", "DELETE FROM labour_demand_hist");
        Tidy.up(database, platform, "labour_demand", "labour_demand_hist");
        RestClient officer = platform.officer(Firms.CAPITAL);
        return Rounds.millis(() -> ImportBench.send(officer, file, MONTH, size.sheetRows()));
    }

    private double pages(int fields) throws Exception {
        set("enterprise", fields);
        String token = platform.officer(Firms.CAPITAL).token();
        return new PageWalk(platform.baseUri(), token, PAGE, size.pageMillis()).run();
    }

    private void set(String register, int fields) {
        List<Map<String, Object>> all = IntStream.rangeClosed(1, fields)
                .<Map<String, Object>>mapToObj(number -> Map.of(
                        "name",
                        "more" + number,
                        "type",
                        "text",
                        "title",
                        Map.of("zh", DemandSheet.more(number), "en", "More " + number)))
                .toList();
        for (String place : List.of(Firms.CAPITAL, COUNTY)) {
            String path = "tenants/" + place + "/extension-fields/" + register;
            platform.administrator()
                    .json("PUT", path, Map.of("fields", all), "If-Match", "*")
                    .orThrow();
        }
    }
}
