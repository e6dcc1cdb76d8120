package org.bagui.runtime.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.client.Passwords;
import org.bagui.runtime.launcher.client.RestClient;

/** Brings made-up data of all counties over three months through the platform's own import, and shows what comes out. */
final class Demonstration {
    /** The region. */
    static final String REGION = "450000";

    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2022, 2), YearMonth.of(2022, 3), YearMonth.of(2022, 4));
    private static final int ENTERPRISES_A_COUNTY = 10;
    private static final String OFFICER = "demo";

    private RestClient client;
    private final PrintWriter out;
    private long rows;

    Demonstration(RestClient client, PrintWriter out) {
        this.client = client;
        this.out = out;
    }

    /** Makes the officer's account, signs in as it and gives its password. */
    String officer(String adminPassword) {
        String password = Passwords.random();
        client = client.signIn("admin", adminPassword)
                .account(OFFICER, REGION, List.of("officer", "reviewer"), password);
        return password;
    }

    /** Imports the forms of every county and month. */
    void bringIn() {
        List<JsonNode> counties = counties();
        int steps = counties.size() * MONTHS.size();
        int done = 0;
        for (YearMonth month : MONTHS) {
            MadeUpSheets sheets = new MadeUpSheets(month);
            for (JsonNode county : counties) {
                String code = county.path("code").asText();
                String name = county.path("name").asText();
                List<MadeUpEnterprise> enterprises = IntStream.range(0, ENTERPRISES_A_COUNTY)
                        .mapToObj(i -> MadeUpEnterprise.of(code, name, i))
                        .toList();
                bringIn("enterprise-profile", code, month, sheets.profiles(enterprises));
                bringIn("monthly-flow", code, month, sheets.flows(enterprises));
                bringIn("labour-demand", code, month, sheets.demands(enterprises));
                progress(++done, steps, name, month);
            }
        }
        out.printf("%n已导入 %,d 行 rows imported%n", rows);
    }

    /** Prints the region's shortage by city in the last month. */
    void show() {
        YearMonth month = MONTHS.get(MONTHS.size() - 1);
        JsonNode demand = client.read("registers/labour-demand/rollup?jurisdiction=" + REGION + "&period=" + month
                + "&by=city&measures=shortageCurrent,shortageExpansion,plannedRecruitment,count");
        JsonNode profile = client.read("registers/enterprise-profile/rollup?jurisdiction=" + REGION + "&period=" + month
                + "&by=city&measures=employeesTotal,count");
        JsonNode cities = client.read("jurisdictions?level=city&parent=" + REGION);
        out.print(new ShortageTable(month, items(cities), demand, profile).text());
        out.flush();
    }

    private List<JsonNode> counties() {
        List<JsonNode> counties = new ArrayList<>();
        for (JsonNode county : items(client.read("jurisdictions?level=county&parent=" + REGION))) {
            if (!"city-proper".equals(county.path("kind").asText())) {
                counties.add(county);
            }
        }
        return counties;
    }

    private void bringIn(String register, String county, YearMonth month, String sheet) {
        String path = "registers/" + register + "/imports?jurisdiction=" + county + "&period=" + month + "&mode=atomic";
        JsonNode result = client.send("POST", path, "text/csv", sheet.getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .json();
        if (!"committed".equals(result.path("state").asText())) {
            throw new LauncherException("演示数据未能导入 The made-up data was refused: " + result);
        }
        rows += result.path("rows").path("read").asLong();
    }

    private void progress(int done, int steps, String name, YearMonth month) {
        if (done % 10 == 0 || done == steps) {
            out.printf("\r正在导入 Importing %s  %d/%d  %s        ", month, done, steps, name);
            out.flush();
        }
    }

    private static Iterable<JsonNode> items(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("items");
    }
}
