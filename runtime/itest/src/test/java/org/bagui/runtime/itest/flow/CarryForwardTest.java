package org.bagui.runtime.itest.flow;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is typed twice: drafts with what stands from year to year, and values that empty cells keep. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class CarryForwardTest {
    private static final String PLACE = "450325";
    private static final String OTHER = "450326";
    private static final String PROFILES = "registers/enterprise-profile/";

    private final RunningEdition platform;
    private final OfficerClient officer;

    CarryForwardTest(RunningEdition platform) {
        this.platform = platform;
        officer = OfficerClient.officer(platform, PLACE);
    }

    private static Report profile(int number) {
        return Report.profile(PLACE, number).with("canteen", true).with("dormBeds", 40);
    }

    private Answer carry(String register, String place, String from, String to) {
        return officer.client()
                .post(
                        "registers/" + register + "/carry-forward",
                        Map.of("jurisdiction", place, "from", from, "to", to));
    }

    private JsonNode entry(Report report, String month) {
        return officer.client()
                .read(PROFILES + "entries?fields=status,canteen,dormBeds,employeesTotal,keptFrom,version&period="
                        + month + "&where=uscc=" + report.uscc())
                .path("items")
                .path(0);
    }

    @Test
    void whoReportedGetsADraftThatFiguresMakeAReport() {
        officer.reports(profile(1).in("2021-01"));
        officer.reports(profile(2).in("2021-01"));
        officer.reports(profile(2).in("2021-02").with("dormBeds", 50));
        JsonNode made =
                carry(Report.PROFILE, PLACE, "2021-01", "2021-02").orThrow().json();
        assertEquals("{\"made\":1,\"skipped\":1,\"refused\":0}", made.toString());
        assertEquals(
                "{\"made\":0,\"skipped\":2,\"refused\":0}",
                carry(Report.PROFILE, PLACE, "2021-01", "2021-02")
                        .orThrow()
                        .json()
                        .toString());

        JsonNode draft = entry(profile(1), "2021-02");
        assertEquals("draft", draft.path("status").asText());
        assertEquals(40, draft.path("dormBeds").asInt());
        assertEquals("2021-01", draft.path("keptFrom").asText());
        assertTrue(draft.path("employeesTotal").isNull(), draft::toString);
        assertEquals(1, rolledUp("2021-02"), "drafts are in no figure");

        JsonNode hinted =
                officer.client().read(PROFILES + "entries/" + draft.path("id").asLong() + "?hint=true");
        assertEquals(100, hinted.path("lastMonth").path("employeesTotal").asInt());
        assertTrue(hinted.path("employeesTotal").isNull());
        JsonNode plain =
                officer.client().read(PROFILES + "entries/" + draft.path("id").asLong());
        assertTrue(plain.path("lastMonth").isMissingNode());

        JsonNode begun = officer.patches(draft, "employeesTotal", 103, Report.PROFILE)
                .orThrow()
                .json();
        assertEquals("draft", begun.path("status").asText());
        Answer whole = officer.client()
                .json(
                        "PATCH",
                        PROFILES + "entries/" + draft.path("id").asLong(),
                        Map.of(
                                "industrialWorkersTotal", 80,
                                "workersGeneral", 50,
                                "workersSkilled", 30,
                                "operatingStatus", "NORMAL",
                                "contactName", "联系人乙"),
                        "If-Match",
                        "\"2\"");
        assertEquals("reported", whole.orThrow().json().path("status").asText());
        assertEquals(2, rolledUp("2021-02"));
    }

    private int rolledUp(String month) {
        return officer.client()
                .read(PROFILES + "rollup?measures=count&jurisdiction=" + PLACE + "&period=" + month)
                .path("totals")
                .path("count")
                .asInt();
    }

    @Test
    void anEmptyCellKeepsTheYearlyValueWithItsMonth() {
        officer.reports(profile(11).in("2021-05"));
        Report june = profile(11).in("2021-06").with("dormBeds", "").with("canteen", "否");
        assertEquals(1, imported(june).path("rows").path("new").asInt());
        JsonNode kept = entry(june, "2021-06");
        assertEquals(40, kept.path("dormBeds").asInt());
        assertEquals("2021-06;2021-05:dormBeds", kept.path("keptFrom").asText());
        assertEquals(1, imported(june).path("rows").path("unchanged").asInt());

        JsonNode july =
                officer.reports(profile(11).in("2021-07").without("dormBeds").without("canteen"));
        assertEquals(
                "2021-07;2021-05:dormBeds;2021-06:canteen",
                july.path("keptFrom").asText());
        JsonNode stated =
                officer.patches(july, "dormBeds", 41, Report.PROFILE).orThrow().json();
        assertEquals("2021-07;2021-06:canteen", stated.path("keptFrom").asText());
        JsonNode cleared = officer.patches(stated, "canteen", null, Report.PROFILE)
                .orThrow()
                .json();
        assertTrue(cleared.path("canteen").isNull() && cleared.path("keptFrom").isNull(), cleared::toString);
    }

    private JsonNode imported(Report report) {
        byte[] sheet = Sheet.of(report).csv();
        String path = PROFILES + "imports?mode=atomic&jurisdiction=" + PLACE + "&period="
                + report.values().get("period");
        return officer.client().send("POST", path, Sheet.CSV, sheet).orThrow().json();
    }

    @Test
    void aSheetMakesADraftAReport() {
        officer.reports(profile(21).in("2021-09"));
        carry(Report.PROFILE, PLACE, "2021-09", "2021-10").orThrow();
        Report october = profile(21).in("2021-10").with("dormBeds", "");
        assertEquals(1, imported(october).path("rows").path("changed").asInt());
        JsonNode entry = entry(october, "2021-10");
        assertEquals("reported", entry.path("status").asText());
        assertEquals("2021-10;2021-09:dormBeds", entry.path("keptFrom").asText());
    }

    @Test
    void wrongUseIsAnsweredClearly() {
        assertRefused(400, "no-period", carry("enterprise", PLACE, "2021-01", "2021-02"));
        assertRefused(422, "months-out-of-order", carry(Report.PROFILE, PLACE, "2021-02", "2021-02"));
        assertRefused(422, "months-out-of-order", carry(Report.PROFILE, PLACE, "2021-01", "2022-02"));
        assertRefused(400, "bad-period", carry(Report.PROFILE, PLACE, "2021-13", "2022-02"));
        assertNotThere(carry(Report.PROFILE, OTHER, "2021-01", "2021-02"));
        assertRefused(404, "unknown-register", carry("no-such", PLACE, "2021-01", "2021-02"));
        Answer reader = OfficerClient.of(platform, PLACE, "reader")
                .client()
                .post(PROFILES + "carry-forward", Map.of("jurisdiction", PLACE, "from", "2021-01", "to", "2021-02"));
        assertRefused(403, "not-permitted", reader);
        assertRefused(
                422, "invalid-entry", officer.client().post(PROFILES + "carry-forward", Map.of("jurisdiction", PLACE)));
    }

    @Test
    void flowsBeginAsDraftsToo() {
        officer.reports(profile(31).in("2020-01"));
        officer.reports(Report.flow(PLACE, 31).in("2020-01").with("openingStaff", 60));
        assertEquals(
                1,
                carry(Report.FLOW, PLACE, "2020-01", "2020-02")
                        .orThrow()
                        .json()
                        .path("made")
                        .asInt());
        JsonNode draft = officer.client()
                .read(
                        "registers/monthly-flow/entries?period=2020-02&fields=openingStaff,closingStaff,version&where=uscc="
                                + Report.flow(PLACE, 31).uscc())
                .path("items")
                .path(0);
        assertEquals(63, draft.path("openingStaff").asInt());
        assertTrue(draft.path("closingStaff").isNull(), draft::toString);
    }
}
