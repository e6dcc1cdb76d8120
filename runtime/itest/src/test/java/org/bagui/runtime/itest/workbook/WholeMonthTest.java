package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The month of two counties, a zone and their city, from last month's facts to a correction after the close. */
@Edition(value = "liuzhou", shared = true)
@Tag("both-databases")
class WholeMonthTest {
    private static final String CITY = "450900";
    private static final String COUNTY = "450902";
    private static final String OTHER = "450903";
    private static final String ZONE = "450971";
    private static final String LAST = "2013-06";
    private static final String MONTH = "2013-07";
    private static final String PROFILES = "registers/" + Report.PROFILE + "/";
    /** Columns of the city's report that its places sum up to. */
    private static final Set<String> SUMS = Set.of(
            "due", "reported", "staff", "shortage", "shortageChange", "skilledShortage", "nearExpansion", "hires");

    private final OfficerClient county;
    private final OfficerClient other;
    private final OfficerClient zone;
    private final OfficerClient city;
    private final OfficerClient region;

    WholeMonthTest(RunningEdition platform) {
        platform.administrator()
                .send(
                        "PUT",
                        "code-lists/division",
                        Sheet.CSV,
                        "code,name_zh\r\n450971,玉林高新区\r\n".getBytes(StandardCharsets.UTF_8))
                .orThrow();
        county = OfficerClient.of(platform, COUNTY, "officer", "reviewer");
        other = OfficerClient.of(platform, OTHER, "officer", "reviewer");
        zone = OfficerClient.of(platform, ZONE, "officer", "reviewer");
        city = OfficerClient.of(platform, CITY, "officer", "reviewer");
        region = OfficerClient.of(platform, "450000", "officer", "reviewer");
    }

    @Test
    void theMonthGoesItsWholeWay() throws IOException, InterruptedException {
        lastMonth();
        theCountyFillsItsForm();
        theOtherReportsFirmByFirm();
        theZoneSaysNothingChanged();
        theMonthsGoUp();
        theReportIsTheSumOfItsPlaces();
        whatIsClosedIsCorrectedByRequest();
    }

    private void lastMonth() {
        for (int number = 1; number <= 3; number++) {
            reports(county, Report.profile(COUNTY, number));
            reports(county, Report.flow(COUNTY, number).with("openingStaff", 97));
        }
        for (int number = 4; number <= 6; number++) {
            reports(other, Report.profile(OTHER, number).with("dormBeds", 30));
        }
        reports(
                zone,
                Report.profile(ZONE, 7)
                        .with("employeesTotal", 60)
                        .with("industrialWorkersTotal", 60)
                        .with("workersGeneral", 40)
                        .with("workersSkilled", 20)
                        .with("skillNone", 20));
    }

    private static JsonNode reports(OfficerClient client, Report report) {
        return client.reports(report.in(LAST));
    }

    /** Drafts, the prefilled form, one fault that comes back marked, the mended form. */
    private void theCountyFillsItsForm() throws IOException, InterruptedException {
        Map<String, Object> carry = Map.of("jurisdiction", COUNTY, "from", LAST, "to", MONTH);
        assertEquals(
                3,
                county.client()
                        .post(PROFILES + "carry-forward", carry)
                        .orThrow()
                        .json()
                        .path("made")
                        .asInt());
        FormSheet form = FormSheet.of(county.client()
                .get(PROFILES + "template?prefill=true&format=xlsx&period=" + MONTH)
                .orThrow()
                .body());
        Map<String, Integer> rows = rowsOf(form, 3);
        for (int number = 1; number <= 3; number++) {
            form.fill(rows.get(CreditCodes.of(COUNTY, number)), figures(100 + number));
        }
        form.fill(rows.get(CreditCodes.of(COUNTY, 2)), Map.of("现有职工总数", "一百多"));
        JsonNode first = imported(county, Report.PROFILE, throughLibreOffice(form.bytes()));
        assertEquals(counts(0, 2, 0, 1), first.path("rows").toString(), first::toString);
        MarkedWorkbook marked = MarkedWorkbook.of(county.client()
                .get("imports/" + first.path("id").asLong() + "/workbook")
                .orThrow()
                .body());
        String cell = first.path("errors").path(0).path("cell").asText();
        assertTrue(marked.marked().contains(cell), marked.marked() + " lacks " + cell);
        FormSheet mended = FormSheet.of(marked.bytes());
        mended.fill(rows.get(CreditCodes.of(COUNTY, 2)), Map.of("现有职工总数", 102));
        JsonNode second = imported(county, Report.PROFILE, throughLibreOffice(mended.bytes()));
        assertEquals(counts(0, 1, 2, 0), second.path("rows").toString(), second::toString);
        for (int number = 1; number <= 3; number++) {
            county.reports(Report.flow(COUNTY, number).in(MONTH));
            county.reports(Report.demand(COUNTY, number, "装配工").in(MONTH));
        }
    }

    private static String counts(int fresh, int changed, int unchanged, int rejected) {
        return "{\"read\":" + (fresh + changed + unchanged + rejected) + ",\"new\":" + fresh + ",\"changed\":" + changed
                + ",\"unchanged\":" + unchanged + ",\"rejected\":" + rejected + "}";
    }

    private static Map<String, Integer> rowsOf(FormSheet form, int count) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = form.first(); row < form.first() + count; row++) {
            rows.put(form.text(row, form.column("统一社会信用代码")), row);
        }
        return rows;
    }

    private static Map<String, Object> figures(int staff) {
        return Map.of(
                "联系人",
                "李四",
                "联系电话",
                "13907720001",
                "经营状态",
                "正常",
                "现有职工总数",
                staff,
                "产业工人总数",
                80,
                "普工",
                50,
                "技工(技能工人)",
                30);
    }

    /** As somebody's office program saves it; where there is none, as it is. */
    private static byte[] throughLibreOffice(byte[] file) throws IOException, InterruptedException {
        return LibreOffice.isThere() ? LibreOffice.saved(file, "xlsx", "xlsx") : file;
    }

    private static JsonNode imported(OfficerClient client, String register, byte[] file) {
        String path =
                "registers/" + register + "/imports?mode=rowwise&jurisdiction=" + client.place() + "&period=" + MONTH;
        return client.client().send("POST", path, Sheet.XLSX, file).orThrow().json();
    }

    /** Two jumps that are asked about, and a firm that is late. */
    private void theOtherReportsFirmByFirm() {
        other.reports(Report.profile(OTHER, 4).in(MONTH).with("employeesTotal", 170));
        other.reports(Report.profile(OTHER, 5).in(MONTH).with("employeesTotal", 180));
        JsonNode late = other.client()
                .read("ledger/reporting-status?register=enterprise-profile&period=" + MONTH)
                .path("enterprises");
        assertEquals(1, late.size());
        assertEquals(CreditCodes.of(OTHER, 6), late.path(0).path("uscc").asText());
        JsonNode points = assertRefused(409, "open-points", step(other, OTHER, "submit", Map.of()));
        assertEquals(2, points.path("errors").size(), points::toString);
        Map<String, Object> reason =
                Map.of("jurisdiction", OTHER, "period", MONTH, "code", "staff-jump", "reason", "LARGE_ORDER");
        JsonNode explained =
                other.client().post(PROFILES + "explanations", reason).orThrow().json();
        assertEquals(2, explained.path("explained").asInt());
    }

    private void theZoneSaysNothingChanged() {
        Map<String, Object> body = Map.of("jurisdiction", ZONE, "period", MONTH);
        JsonNode same =
                zone.client().post(PROFILES + "unchanged", body).orThrow().json();
        assertEquals(1, same.path("confirmed").asInt(), same::toString);
        JsonNode entry = zone.client()
                .read(PROFILES + "entries?fields=employeesTotal,status&period=" + MONTH)
                .path("items")
                .path(0);
        assertEquals(60, entry.path("employeesTotal").asInt());
    }

    private void theMonthsGoUp() {
        assertRefused(409, "state-conflict", step(city, COUNTY, "accept", Map.of()));
        step(county, COUNTY, "submit", Map.of()).orThrow();
        step(other, OTHER, "submit", Map.of()).orThrow();
        step(zone, ZONE, "submit", Map.of()).orThrow();
        step(city, OTHER, "return", Map.of("reason", "第6厂未报")).orThrow();
        other.reports(Report.profile(OTHER, 6).in(MONTH).with("employeesTotal", 101));
        step(other, OTHER, "submit", Map.of()).orThrow();
        for (String place : List.of(COUNTY, OTHER, ZONE)) {
            new Month(city, MONTH, place).accepts().orThrow();
        }
        Month whole = new Month(city, MONTH, CITY);
        List<String> missing = whole.notAccepted();
        whole.takesWithout("submit", missing).orThrow();
        new Month(region, MONTH, CITY).accepts().orThrow();
        new Month(region, MONTH, CITY).takesWithout("close", missing).orThrow();
        assertRefused(
                409, "period-closed", county.sends(Report.profile(COUNTY, 9).in(MONTH)));
    }

    private static Answer step(OfficerClient client, String place, String step, Map<String, Object> body) {
        return client.client().post("ledger/months/" + MONTH + "/" + place + "/" + step, body);
    }

    private void theReportIsTheSumOfItsPlaces() {
        JsonNode table = city.client()
                .read("reports/city-month?format=json&period=" + MONTH)
                .path("sheets")
                .path(0)
                .path("tables")
                .path(0);
        JsonNode rows = table.path("rows");
        int summed = 0;
        for (int column = 0; column < table.path("columns").size(); column++) {
            if (SUMS.contains(table.path("columns").path(column).path("key").asText())) {
                long places = 0;
                for (int row = 1; row < rows.size(); row++) {
                    places += rows.path(row).path("cells").path(column).asLong();
                }
                assertEquals(rows.path(0).path("cells").path(column).asLong(), places);
                summed++;
            }
        }
        assertEquals(SUMS.size(), summed);
        // 103 + 103 + 103 of the flows, 170 + 180 + 101, 60.
        assertEquals(309 + 451 + 60, rows.path(0).path("cells").path(4).asInt());
        assertEquals(7, rows.path(0).path("cells").path(1).asInt());
        assertEquals(7, rows.path(0).path("cells").path(2).asInt());
        assertEquals(12, rows.path(0).path("cells").path(9).asInt());
    }

    private void whatIsClosedIsCorrectedByRequest() {
        JsonNode entry = other.client()
                .read(PROFILES + "entries?period=" + MONTH + "&where=uscc=" + CreditCodes.of(OTHER, 6))
                .path("items")
                .path(0);
        assertRefused(409, "period-closed", other.patches(entry, "employeesTotal", 111, Report.PROFILE));
        Map<String, Object> request = Map.of(
                "register",
                Report.PROFILE,
                "entry",
                entry.path("id").asLong(),
                "values",
                Map.of("employeesTotal", 111),
                "reason",
                "企业来电更正");
        JsonNode asked =
                other.client().post("ledger/corrections", request).orThrow().json();
        city.client()
                .post("ledger/corrections/" + asked.path("id").asText() + "/approve", Map.of())
                .orThrow();
        String path = PROFILES + "entries/" + entry.path("id").asLong();
        assertEquals(111, other.client().read(path).path("employeesTotal").asInt());
        JsonNode changes = other.client().read(path + "/revisions").path("items");
        assertTrue(changes.toString().contains("101") && changes.toString().contains("111"), changes::toString);
    }
}
