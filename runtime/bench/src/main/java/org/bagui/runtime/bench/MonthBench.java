package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.bagui.runtime.launcher.client.RestClient;

/** Two months of profiles and staff flows as text tables: what their rules, which look at months before, cost. */
final class MonthBench {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final double MILLIS_A_ROW = 0.5;
    private static final String PROFILE = "县,企业名称,统一社会信用代码,登记注册类型,行业(大类),生产经营地址,经营状态,联系人,联系电话,"
            + "现有职工总数,产业工人总数,普工,技工(技能工人),初级工(五级),中级工(四级),高级工(三级),技师(二级),高级技师(一级),职工宿舍床位";
    private static final String FLOW = "县,统一社会信用代码,本月新招人数,本月流失人数,减员类型,减员主要原因,原因说明,调整数";

    private final BenchDatabase database;
    private final BenchPlatform platform;

    MonthBench(BenchDatabase database, BenchPlatform platform) {
        this.database = database;
        this.platform = platform;
    }

    private interface Line {
        String of(Firm firm, int number);
    }

    void run(OutcomeTable table, List<Firm> firms) throws Exception {
        for (int back = 0; back < 2; back++) {
            YearMonth month = FIRST.plusMonths(back);
            // Yearly cells of later months are empty and keep their value.
            String beds = back == 0 ? "40" : "";
            int staff = 200 + back;
            time(table, "enterprise-profile", month, firms, PROFILE, (firm, number) -> profile(firm, staff, beds));
            String beginning = back == 0 ? "首次填报,199" : ",";
            time(table, "monthly-flow", month, firms, FLOW, (firm, number) -> flow(firm, number, beginning));
        }
    }

    private static String profile(Firm firm, int staff, String beds) {
        return String.join(
                ",",
                firm.county(),
                firm.name(),
                firm.uscc(),
                "173",
                firm.industry(),
                "工业大道",
                "NORMAL",
                "联系人",
                "0771-" + firm.mobile().substring(4),
                Integer.toString(staff),
                "120,70,50,5,4,3,2,1",
                beds);
    }

    private static String flow(Firm firm, int number, String beginning) {
        return String.join(",", firm.county(), firm.uscc(), Integer.toString(1 + number % 3), "1", "5,8", beginning);
    }

    private void time(OutcomeTable table, String register, YearMonth month, List<Firm> firms, String header, Line line)
            throws Exception {
        Path file = Files.createTempFile(register, ".csv");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.append('\uFEFF').append(header).append("\r\n");
                for (int i = 0; i < firms.size(); i++) {
                    out.append(line.of(firms.get(i), i)).append("\r\n");
                }
            }
            Tidy.up(database, platform, register.replace('-', '_'));
            double millis = Rounds.millis(() -> send(register, file, month, firms.size()));
            String what = String.format("import of %,d rows of %s, %s", firms.size(), register, month);
            table.add(Outcome.figure(database.name(), what, millis / 1_000, "s", firms.size() * MILLIS_A_ROW / 1_000));
        } finally {
            Files.delete(file);
        }
    }

    private void send(String register, Path file, YearMonth month, int rows) throws Exception {
        RestClient officer = platform.officer(Firms.CAPITAL);
        String path =
                "registers/" + register + "/imports?mode=atomic&jurisdiction=" + Firms.CAPITAL + "&period=" + month;
        JsonNode answer = officer.exchange("POST", path, "text/csv", BodyPublishers.ofFile(file))
                .orThrow()
                .json();
        if (answer.path("rows").path("new").asInt() != rows) {
            String text = answer.toString();
            throw new IllegalStateException(
                    "The import went wrong: " + text.substring(0, Math.min(2_000, text.length())));
        }
    }
}
