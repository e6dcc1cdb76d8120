package org.bagui.runtime.itest.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Due, reported and overdue are the same wherever they are told: indicators and their drill-down, month page, city-month. Of ten
 * firms eight are on the list; of these five have a profile, one has flows alone, two are silent; the two others reported, too.
 */
@Edition
@Tag("both-databases")
class ReportedTruthTest {
    private static final String CITY = "451400";
    private static final String COUNTY = "451421";
    private static final String PERIOD = "2022-09";
    private static final int DUE = 8;
    private static final int REPORTED = 5;

    private final RunningEdition platform;
    private final OfficerClient county;
    private final OfficerClient city;

    ReportedTruthTest(RunningEdition platform) {
        this.platform = platform;
        county = OfficerClient.of(platform, COUNTY, "officer", "reviewer");
        city = OfficerClient.of(platform, CITY, "officer", "reviewer");
    }

    @Test
    void m02IsItsDrillDownAndM03ItsShare() {
        IntStream.rangeClosed(1, 10)
                .forEach(number -> county.reports(
                        Report.profile(COUNTY, number).in("2022-08").with("employeesTotal", 100)));
        List<Map<String, String>> listed = IntStream.rangeClosed(1, DUE)
                .mapToObj(
                        number -> Map.of("uscc", Report.profile(COUNTY, number).uscc()))
                .toList();
        Map<String, String> leaving = Map.of(
                Report.profile(COUNTY, 9).uscc(), "规模以下",
                Report.profile(COUNTY, 10).uscc(), "规模以下");
        county.client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + COUNTY,
                        Map.of("from", PERIOD, "enterprises", listed, "leaving", leaving))
                .orThrow();
        for (int number : List.of(1, 2, 3, 4, 5, 9, 10)) {
            county.reports(Report.profile(COUNTY, number).in(PERIOD).with("employeesTotal", 100));
        }
        county.reports(Report.flow(COUNTY, 6).in(PERIOD).with("openingStaff", 100));

        JsonNode indicators =
                county.client().read("ledger/situation?period=" + PERIOD).path("indicators");
        assertEquals(DUE, value(indicators, "M01").asInt());
        assertEquals(REPORTED, value(indicators, "M02").asInt());
        assertEquals(62.5, value(indicators, "M03").asDouble());
        String address = find(indicators, "M02").path("rollup").asText().replace("/api/v1/", "");
        JsonNode totals = county.client().read(address).path("totals");
        assertEquals(REPORTED, totals.path("reported").asInt());
        assertEquals(DUE - REPORTED, totals.path("late").asInt());

        JsonNode page = county.client().read("ledger/months/" + PERIOD + "/" + COUNTY);
        JsonNode complete = page.path("completeness").path(0);
        assertEquals("enterprise-profile", complete.path("register").asText());
        assertEquals(REPORTED, complete.path("reported").asInt());
        assertEquals(DUE - REPORTED, complete.path("late").asInt());
        groupsSumUp();
        theReportSaysTheSame(totals);
    }

    /** Each moment of the past has its own list: before it was kept, with it, and after some left and came back. */
    @Test
    void dueAndReportedAreKnownAsOfAMoment() {
        String place = "451422";
        OfficerClient officer = OfficerClient.of(platform, place, "officer", "reviewer");
        List<String> codes = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            JsonNode kept =
                    officer.reports(Report.profile(place, number).in(PERIOD).with("employeesTotal", 100));
            codes.add(kept.path("uscc").asText());
            moments.add(kept.path("updatedAt").asText());
        }
        for (List<Integer> listed : List.of(List.of(0, 1), List.of(1, 2, 3), List.of(0, 1, 2, 3))) {
            List<Map<String, String>> enterprises =
                    listed.stream().map(at -> Map.of("uscc", codes.get(at))).toList();
            Map<String, String> leaving = new HashMap<>();
            codes.forEach(code -> leaving.put(code, "规模以下"));
            listed.forEach(at -> leaving.remove(codes.get(at)));
            String path = "ledger/reporting-list?jurisdiction=" + place;
            Map<String, Object> list = Map.of("from", PERIOD, "enterprises", enterprises, "leaving", leaving);
            officer.client().json("PUT", path, list).orThrow();
            moments.add(officer.reports(Report.flow(place, 1 + moments.size() - 4)
                            .in(PERIOD)
                            .with("openingStaff", 100))
                    .path("updatedAt")
                    .asText());
        }
        officer.reports(Report.profile("451422", 5).in(PERIOD).with("employeesTotal", 100));
        List<Integer> due = List.of(1, 2, 3, 4, 2, 3, 4);
        for (int at = 0; at < moments.size(); at++) {
            String then = "&asOf=" + URLEncoder.encode(moments.get(at), StandardCharsets.UTF_8);
            JsonNode indicators = officer.client()
                    .read("ledger/situation?period=" + PERIOD + then)
                    .path("indicators");
            assertEquals(due.get(at), value(indicators, "M01").asInt(), "due at moment " + at);
            assertEquals(due.get(at), value(indicators, "M02").asInt(), "reported at moment " + at);
            assertEquals(100, value(indicators, "M03").asInt());
            JsonNode main = row(
                    city.client()
                            .read("reports/city-month?format=json&jurisdiction=" + CITY + "&period=" + PERIOD + then)
                            .path("sheets")
                            .path(0)
                            .path("tables")
                            .path(0),
                    "宁明县");
            assertEquals(due.get(at), main.path(1).asInt(), main::toString);
            assertEquals(due.get(at), main.path(2).asInt(), main::toString);
        }
        JsonNode now =
                officer.client().read("ledger/situation?period=" + PERIOD).path("indicators");
        assertEquals(4, value(now, "M01").asInt());
        assertEquals(4, value(now, "M02").asInt());
    }

    /** Whoever is not due counts in no group either. */
    private void groupsSumUp() {
        for (String by : List.of("county", "industry", "sector", "size")) {
            int sum = 0;
            for (JsonNode group : city.client()
                    .read("ledger/situation?jurisdiction=" + COUNTY + "&by=" + by + "&period=" + PERIOD)
                    .path("groups")) {
                sum += value(group.path("indicators"), "M02").asInt();
            }
            assertEquals(REPORTED, sum, by);
        }
    }

    private void theReportSaysTheSame(JsonNode totals) {
        JsonNode sheets = city.client()
                .read("reports/city-month?format=json&jurisdiction=" + CITY + "&period=" + PERIOD)
                .path("sheets");
        JsonNode main = row(sheets.path(0).path("tables").path(0), "扶绥县");
        assertEquals(DUE, main.path(1).asInt());
        assertEquals(REPORTED, main.path(2).asInt());
        JsonNode late = row(sheets.path(4).path("tables").path(0), "扶绥县");
        assertEquals(DUE, late.path(4).asInt(), late::toString);
        assertEquals(REPORTED, late.path(5).asInt(), late::toString);
        assertEquals(totals.path("late").asInt(), late.path(6).asInt(), late::toString);
        int places = sheets.path(4).path("tables").path(0).path("rows").size();
        assertEquals(8, places, "each silent place is late, whether or not a firm is there");
        JsonNode firms = sheets.path(5).path("tables").path(0).path("rows");
        long owing = 0;
        for (JsonNode firm : firms) {
            boolean isHere = firm.path("cells").path(0).asText().equals("扶绥县");
            owing += isHere && firm.path("cells").path(4).asText().contains("企业情况表") ? 1 : 0;
        }
        assertEquals(DUE - REPORTED, owing, firms::toString);
        assertTrue(firms.size() >= owing);
    }

    private static JsonNode row(JsonNode table, String place) {
        for (JsonNode row : table.path("rows")) {
            if (row.path("cells").path(0).asText().equals(place)) {
                return row.path("cells");
            }
        }
        throw new AssertionError(place + " in " + table);
    }

    private static JsonNode value(JsonNode indicators, String code) {
        return find(indicators, code).path("value");
    }

    private static JsonNode find(JsonNode indicators, String code) {
        for (JsonNode one : indicators) {
            if (one.path("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("no " + code);
    }
}
