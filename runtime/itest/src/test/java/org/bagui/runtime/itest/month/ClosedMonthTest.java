package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A closed month refuses every way of writing, and only that month of that place. */
@Edition(shared = true)
@Tag("both-databases")
class ClosedMonthTest {
    private static final String COUNTY = "451202";
    /** Tests of this class run on one platform; each import shall change something. */
    private static final AtomicInteger RUN = new AtomicInteger();

    private final OfficerClient officer;
    private final OfficerClient reviewer;
    private final OfficerClient city;
    private final JsonNode profile;
    private final JsonNode demand;
    private final String imported;

    ClosedMonthTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        reviewer = OfficerClient.of(platform, COUNTY, "reviewer");
        city = OfficerClient.of(platform, "451200", "reviewer");
        Month march = Month.of(city, COUNTY);
        if (march.state().equals("closed")) {
            march.takes("reopen", "再试一次").orThrow();
        }
        imported = officer.imports(
                        Sheet.of(Report.profile(COUNTY, 9).with("employeesTotal", 100 + RUN.incrementAndGet())),
                        "atomic")
                .path("id")
                .asText();
        profile = written(Report.profile(COUNTY, 1));
        demand = written(Report.demand(COUNTY, 1, "普工"));
        officer.sends(Report.profile(COUNTY, 1).in("2022-02"));
        officer.sends(Report.profile(COUNTY, 3).in("2022-02"));
        Month.close(reviewer, city, COUNTY);
    }

    /** The entry of a report, whether it is there already or not. */
    private JsonNode written(Report report) {
        officer.sends(report);
        return officer.client()
                .read(report.entries() + "?period=" + Report.MONTH + "&where=uscc=" + report.uscc()
                        + "&fields=id,version")
                .path("items")
                .path(0);
    }

    private static void assertClosed(Answer answer) {
        assertRefused(409, "period-closed", answer);
    }

    @Test
    void singleEdits() {
        assertClosed(officer.sends(Report.profile(COUNTY, 2)));
        assertClosed(officer.patches(profile, "employeesTotal", 101, Report.PROFILE));
        assertClosed(officer.patches(demand, "shortageCurrent", 3, Report.DEMAND));
        String path =
                "registers/" + Report.PROFILE + "/entries/" + profile.path("id").asText();
        String version = "\"" + profile.path("version").asText() + "\"";
        assertClosed(officer.client().json("DELETE", path, Map.of(), "If-Match", version));
        assertEquals(100, officer.client().read(path).path("employeesTotal").asInt());
    }

    @Test
    void importsInEveryModeAndTheirUndo() {
        for (String mode : List.of("preview", "atomic", "rowwise")) {
            Answer answer = officer.uploads(Sheet.of(Report.profile(COUNTY, 4)), mode);
            assertClosed(answer);
        }
        assertClosed(officer.client().post("imports/" + imported + "/undo", Map.of()));
    }

    @Test
    void answersOfManyEnterprisesAndCarryForward() {
        Map<String, Object> body = Map.of("jurisdiction", COUNTY, "period", Report.MONTH);
        assertClosed(officer.client().post("registers/enterprise-profile/unchanged", body));
        assertClosed(officer.client().post("registers/labour-demand/nil", body));
        assertClosed(officer.client()
                .post(
                        "registers/enterprise-profile/carry-forward",
                        Map.of("jurisdiction", COUNTY, "from", "2022-02", "to", Report.MONTH)));
    }

    @Test
    void theReportingListOfItsEnterprises() {
        String path = "ledger/reporting-list?jurisdiction=" + COUNTY;
        int due = dueInMarch();
        List<Map<String, String>> firms =
                List.of(Map.of("uscc", Report.profile(COUNTY, 1).uscc()));
        Map<String, String> others = new TreeMap<>();
        for (int number = 2; number <= 9; number++) {
            others.put(Report.profile(COUNTY, number).uscc(), "已搬迁");
        }
        JsonNode refused = assertRefused(
                409,
                "period-closed",
                officer.client().json("PUT", path, Map.of("from", "2022-02", "enterprises", firms, "leaving", others)));
        String message = refused.path("errors").path(0).path("message").asText();
        assertTrue(message.contains("2022-03") && message.contains("2022-04"), message);
        officer.client()
                .json("PUT", path, Map.of("from", "2022-04", "enterprises", firms, "leaving", others))
                .orThrow();
        assertEquals(due, dueInMarch(), "the first list counts from its month on");
        assertClosed(
                officer.client().json("PUT", path, Map.of("from", "2022-03", "enterprises", firms, "leaving", others)));
    }

    private int dueInMarch() {
        return officer.client()
                .read("ledger/reporting-status?limit=0&period=" + Report.MONTH)
                .path("totals")
                .path("enterprises")
                .asInt();
    }

    @Test
    void otherMonthsAndPlacesGoOn() {
        assertEquals(201, officer.sends(Report.profile(COUNTY, 5).in("2022-04")).status());
        assertEquals("closed", Month.of(reviewer, COUNTY).state());
        assertEquals("open", Month.of(city, "451203").state());
        assertEquals("closed", stateOf(reviewer, COUNTY));
    }

    private static String stateOf(OfficerClient client, String place) {
        JsonNode periods = client.client().read("periods?register=enterprise-profile&jurisdiction=" + place);
        for (JsonNode period : periods.path("items")) {
            if (period.path("period").asText().equals(Report.MONTH)) {
                return period.path("state").asText();
            }
        }
        // Longer ago than the list goes back: the month itself says it.
        return Month.of(client, place).state();
    }

    @Test
    void aCorrectionIsAskedForApprovedAboveAndWritten() {
        Map<String, Object> request = Map.of(
                "register",
                Report.PROFILE,
                "entry",
                profile.path("id").asLong(),
                "values",
                Map.of("employeesTotal", 104),
                "reason",
                "漏报4人");
        JsonNode asked =
                officer.client().post("ledger/corrections", request).orThrow().json();
        assertEquals(100, asked.path("before").path("employeesTotal").asInt());
        String path = "ledger/corrections/" + asked.path("id").asText();
        assertRefused(403, "not-permitted", officer.client().post(path + "/approve", Map.of()));
        assertRefused(403, "not-your-step", reviewer.client().post(path + "/approve", Map.of()));
        JsonNode approved =
                city.client().post(path + "/approve", Map.of()).orThrow().json();
        assertEquals("approved", approved.path("state").asText());
        assertRefused(409, "state-conflict", city.client().post(path + "/approve", Map.of()));
        String entry =
                "registers/" + Report.PROFILE + "/entries/" + profile.path("id").asText();
        assertEquals(104, officer.client().read(entry).path("employeesTotal").asInt());
        assertEquals(
                2, officer.client().read(entry + "/revisions").path("items").size());
        assertEquals(1, Month.of(city, COUNTY).shown().path("changedSince").asInt());
        JsonNode listed = city.client().read("ledger/corrections?jurisdiction=" + COUNTY + "&state=approved");
        assertEquals(
                104,
                listed.path("items")
                        .path(0)
                        .path("values")
                        .path("employeesTotal")
                        .asInt());
        // Put back, for the other tests of this class.
        Map<String, Object> back = Map.of(
                "register",
                Report.PROFILE,
                "entry",
                profile.path("id").asLong(),
                "values",
                Map.of("employeesTotal", 100),
                "reason",
                "核实无误");
        JsonNode second =
                officer.client().post("ledger/corrections", back).orThrow().json();
        city.client()
                .post("ledger/corrections/" + second.path("id").asText() + "/approve", Map.of())
                .orThrow();
    }

    @Test
    void severalCodesAreCorrected() {
        long entry = demand.path("id").asLong();
        String path = "registers/" + Report.DEMAND + "/entries/" + entry;
        List<String> codes = List.of("PENSION", "INJURY");
        JsonNode asked = ask(Report.DEMAND, entry, Map.of("socialInsurance", codes), "漏填工伤保险")
                .orThrow()
                .json();
        JsonNode approved = city.client()
                .post("ledger/corrections/" + asked.path("id").asText() + "/approve", Map.of())
                .orThrow()
                .json();
        assertEquals("approved", approved.path("state").asText());
        JsonNode written = officer.client().read(path).path("socialInsurance");
        List<String> now = new ArrayList<>();
        written.forEach(code -> now.add(code.asText()));
        assertEquals(codes, now, written::toString);
    }

    @Test
    void aWrongCorrectionIsToldWhy() {
        long entry = profile.path("id").asLong();
        assertRefused(422, "invalid-entry", ask(entry, Map.of("employeesTotal", -5), "更正"));
        assertRefused(422, "invalid-entry", ask(entry, Map.of("employeesTotal", 99), ""));
        assertRefused(422, "correction-changes-nothing", ask(entry, Map.of("employeesTotal", 100), "更正"));
        String endless = "{\"register\":\"enterprise-profile\",\"entry\":" + entry
                + ",\"values\":{\"employeesTotal\":1e400},\"reason\":\"更正\"}";
        byte[] body = endless.getBytes(StandardCharsets.UTF_8);
        assertRefused(
                422, "invalid-entry", officer.client().send("POST", "ledger/corrections", "application/json", body));
        assertRefused(404, "not-found", ask(1, Map.of("employeesTotal", 99), "更正"));
        JsonNode open = officer.client()
                .read("registers/enterprise-profile/entries?period=2022-02&where=uscc="
                        + Report.profile(COUNTY, 3).uscc())
                .path("items")
                .path(0);
        assertRefused(409, "month-not-closed", ask(open.path("id").asLong(), Map.of("employeesTotal", 99), "更正"));
    }

    @Test
    void aWrongCorrectionIsToldInTheWordsOfItsRegister() {
        Map<String, Object> skilled = Map.of("postCategory", "SKILLED");
        JsonNode refused = assertRefused(
                422, "invalid-entry", ask(Report.DEMAND, demand.path("id").asLong(), skilled, "实为技工"));
        JsonNode fault = refused.path("errors").path(0);
        assertEquals("missing-occupation", fault.path("code").asText());
        String message = fault.path("message").asText();
        assertTrue(message.startsWith("技工、专业技术人员岗位请填写"), message);
    }

    private Answer ask(long entry, Map<String, Object> values, String reason) {
        return ask(Report.PROFILE, entry, values, reason);
    }

    private Answer ask(String register, long entry, Map<String, Object> values, String reason) {
        return officer.client()
                .post(
                        "ledger/corrections",
                        Map.of("register", register, "entry", entry, "values", values, "reason", reason));
    }
}
