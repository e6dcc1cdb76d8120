package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes hold for their time, and what is shown as of a moment has the names of that moment. */
@Edition
@Tag("both-databases")
class CodesInTimeTest {
    private static final String HEAD = "code,name_zh,valid_until\n";
    private static final String DEMAND = "registers/" + Report.DEMAND;

    private final RunningEdition platform;

    CodesInTimeTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void aShortUploadRetiresNothingSilently() {
        OfficerClient officer = OfficerClient.officer(platform, "450203");
        StringBuilder all = new StringBuilder("code,name_zh\n");
        for (int code = 1; code <= 40; code++) {
            all.append(code).append(",渠道").append(code).append('\n');
        }
        load("channels?confirm=true", all.toString()).orThrow();
        Report report = Report.demand("450203", 1, "普工").with("channels", "7");
        officer.reports(Report.profile("450203", 1));
        officer.reports(report);

        assertRefused(409, "retiring-unconfirmed", load("channels", "code,name_zh\n7,渠道7\n"));
        Answer used = load("channels", all.toString().replace("7,渠道7\n", ""));
        assertRefused(409, "retiring-unconfirmed", used);
        assertEquals("7", used.json().at("/retiring/0/code").asText(), used::text);
        assertEquals(
                Report.DEMAND, used.json().at("/retiring/0/uses/0/register").asText(), used::text);
        assertEquals(1, used.json().at("/retiring/0/uses/0/entries").asInt(), used::text);
        officer.reports(report.with("postTitle", "搬运工"));

        int known = officer.client().read("code-lists/channels").path("items").size();
        JsonNode unused = load("channels", all.toString().replace("40,渠道40\n", "41,渠道41\n"))
                .orThrow()
                .json();
        assertEquals(
                List.of(1, 0, 1, known - 1),
                List.of(
                        unused.path("added").asInt(),
                        unused.path("changed").asInt(),
                        unused.path("retired").asInt(),
                        unused.path("unchanged").asInt()),
                unused::toString);
    }

    @Test
    void aCodeRetiredInMayIsGoodForApril() {
        OfficerClient officer = OfficerClient.officer(platform, "450603");
        load("shift_pattern?confirm=true", HEAD + "DAY,白班,\nTWO,两班倒,2022-05-31\n")
                .orThrow();
        for (String month : List.of("2022-04", "2022-06")) {
            officer.importsAll(List.of(Report.profile("450603", 1), Report.profile("450603", 2)), month);
        }
        Report first = Report.demand("450603", 1, "普工").with("shiftPattern", "TWO");
        Report second = Report.demand("450603", 2, "普工").with("shiftPattern", "两班倒");

        officer.reports(first.in("2022-04"));
        Answer june = officer.sends(first.in("2022-06"));
        assertEquals(422, june.status(), june::text);
        assertEquals("retired-code", june.json().at("/errors/0/code").asText(), june::text);

        officer.importsAll(List.of(second), "2022-04");
        JsonNode sheet = officer.client()
                .send(
                        "POST",
                        DEMAND + "/imports?mode=preview&jurisdiction=450603&period=2022-06",
                        Sheet.CSV,
                        Sheet.of(second).csv())
                .orThrow()
                .json();
        assertEquals("retired-code", sheet.at("/errors/0/code").asText(), sheet::toString);

        List<String> before = choices(officer, "2022-04");
        assertTrue(before.containsAll(List.of("白班", "两班倒")), before::toString);
        List<String> after = new ArrayList<>(before);
        after.remove("两班倒");
        assertEquals(
                after, choices(officer, "2022-06"), "what the file lacks ended yesterday, and holds for both months");
    }

    /** Whoever answers "unchanged" with a code that ended since is told so; nothing is written, and nothing breaks. */
    @Test
    void unchangedDoesNotCarryACodeThatEnded() {
        OfficerClient officer = OfficerClient.officer(platform, "450602");
        load("shift_pattern?confirm=true", HEAD + "DAY,白班,\nTWO,两班倒,2022-05-31\n")
                .orThrow();
        for (String month : List.of("2022-05", "2022-06")) {
            officer.importsAll(List.of(Report.profile("450602", 1), Report.profile("450602", 2)), month);
        }
        officer.reports(
                Report.demand("450602", 1, "普工").with("shiftPattern", "TWO").in("2022-05"));
        officer.reports(
                Report.demand("450602", 2, "普工").with("shiftPattern", "DAY").in("2022-05"));
        JsonNode done = officer.client()
                .post(DEMAND + "/unchanged", Map.of("jurisdiction", "450602", "period", "2022-06"))
                .orThrow()
                .json();
        assertEquals(1, done.path("confirmed").asInt(), done::toString);
        assertEquals(1, done.path("rejected").asInt(), done::toString);
        assertEquals("retired-code", done.at("/errors/0/code").asText(), done::toString);
        assertEquals(1, officer.counts(Report.DEMAND, "&period=2022-06"));

        Answer form = officer.client().get(DEMAND + "/template?format=xlsx&prefill=true&period=2022-06");
        assertEquals(200, form.status(), form::text);
    }

    /** What April's profile says of a firm, its entry in the register of enterprises takes over: it holds what held in April. */
    @Test
    void anEnterpriseIsKeptUpWithAMonthWhoseCodeEndedSince() {
        OfficerClient officer = OfficerClient.officer(platform, "450681");
        load("key_enterprise?confirm=true", HEAD + "NONE,非重点企业,\nCOUNTY,县级重点企业,2022-05-31\n")
                .orThrow();
        Report april = Report.profile("450681", 1).with("keyEnterprise", "COUNTY");
        officer.reports(april.in("2022-04"));
        String entry = officer.client()
                .read("registers/enterprise/entries?where=uscc=" + april.uscc())
                .path("items")
                .path(0)
                .path("id")
                .asText();
        JsonNode kept = officer.client().read("registers/enterprise/entries/" + entry);
        assertEquals(
                "COUNTY 2022-04",
                kept.path("keyEnterprise").asText() + " "
                        + kept.path("valuesAsOf").asText());
        Answer today = officer.patches(kept, "keyEnterprise", "NONE", "enterprise");
        assertEquals(200, today.status(), today::text);
        Answer again = officer.patches(today.json(), "keyEnterprise", "COUNTY", "enterprise");
        assertEquals(422, again.status(), again::text);
        assertEquals("retired-code", again.json().at("/errors/0/code").asText(), again::text);
    }

    private static List<String> choices(OfficerClient officer, String month) {
        FormSheet form = FormSheet.of(officer.client()
                .get(DEMAND + "/template?format=xlsx&period=" + month)
                .orThrow()
                .body());
        return form.choices(form.first(), "工时与班次");
    }

    @Test
    void anOccupationHasItsNameOfThen() {
        OfficerClient officer = OfficerClient.officer(platform, "451302");
        load("occupation?confirm=true", "code,name_zh\n6-18-01-01,旧名车工\n").orThrow();
        officer.reports(Report.profile("451302", 1));
        JsonNode kept = officer.reports(Report.demand("451302", 1, "普工").with("occupationCode", "6-18-01-01"));
        String then = moment(kept);
        String path = DEMAND + "/export?format=csv";
        String before = officer.client().get(path).orThrow().text();
        assertTrue(before.contains("旧名车工"), before);
        load("occupation?confirm=true", "code,name_zh\n6-18-01-01,新名车工\n").orThrow();
        assertEquals(
                before, officer.client().get(path + "&asOf=" + then).orThrow().text());
        String now = officer.client().get(path).orThrow().text();
        assertTrue(now.contains("新名车工") && !now.contains("旧名车工"), now);
    }

    @Test
    void aReportKeepsItsBytesAfterACountyIsRenamed() {
        OfficerClient city = OfficerClient.officer(platform, "450700");
        OfficerClient officer = OfficerClient.officer(platform, "450702");
        String then = moment(officer.reports(Report.profile("450702", 1)));
        String path = "reports/city-month?jurisdiction=450700&period=" + Report.MONTH + "&format=";
        byte[] sheet = city.client().get(path + "xlsx&asOf=" + then).orThrow().body();
        String json = city.client().get(path + "json&asOf=" + then).orThrow().text();
        assertFalse(json.contains("改名后的区"), json);

        load("division", "code,name_zh\n450702,改名后的区\n").orThrow();
        assertTrue(city.client().get(path + "json").orThrow().text().contains("改名后的区"));
        assertEquals(
                json, city.client().get(path + "json&asOf=" + then).orThrow().text());
        assertArrayEquals(
                sheet, city.client().get(path + "xlsx&asOf=" + then).orThrow().body());
        assertFalse(city.client()
                .read("jurisdictions/450702?asOf=" + then)
                .toString()
                .contains("改名后的区"));
    }

    private static String moment(JsonNode entry) {
        return URLEncoder.encode(entry.path("updatedAt").asText(), StandardCharsets.UTF_8);
    }

    private Answer load(String list, String csv) {
        return platform.administrator()
                .send("PUT", "code-lists/" + list, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
