package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who must report, who has, who is late, and answers of many with one call. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class ReportingTest {
    private static final String CITY = "451400";

    private final RunningEdition platform;

    ReportingTest(RunningEdition platform) {
        this.platform = platform;
    }

    private static JsonNode status(OfficerClient client, String more) {
        return client.client().read("ledger/reporting-status?period=" + Report.MONTH + more);
    }

    private static Map<String, Object> item(Report report) {
        return Map.of("uscc", report.uscc());
    }

    @Test
    void enterprisesJoinAndLeaveWithAReason() {
        String county = "451424";
        OfficerClient officer = OfficerClient.officer(platform, county);
        Report first = Report.profile(county, 1);
        Report second = Report.profile(county, 2);
        officer.reports(first);
        officer.reports(second);
        Report third = Report.profile(county, 3);
        officer.reports(third);
        assertEquals(3, status(officer, "").path("totals").path("enterprises").asInt(), "without a list: all firms");
        String list = "ledger/reporting-list?jurisdiction=" + county;
        JsonNode put = officer.client()
                .json(
                        "PUT",
                        list,
                        Map.of(
                                "from",
                                "2022-01",
                                "enterprises",
                                List.of(item(first), item(second)),
                                "leaving",
                                Map.of(third.uscc(), "已停产")))
                .orThrow()
                .json();
        assertEquals(2, put.path("items").size());
        assertEquals(
                "示例451424第1厂", put.path("items").path(0).path("enterpriseName").asText());
        assertEquals(2, status(officer, "").path("totals").path("enterprises").asInt());
        Map<String, Object> shorter = Map.of("from", "2022-04", "enterprises", List.of(item(first)));
        JsonNode refused = assertRefused(422, "invalid-entry", officer.client().json("PUT", list, shorter));
        assertEquals(
                "leaving-needs-reason",
                refused.path("errors").path(0).path("code").asText());
        officer.client()
                .json(
                        "PUT",
                        list,
                        Map.of(
                                "from",
                                "2022-04",
                                "enterprises",
                                List.of(item(first)),
                                "leaving",
                                Map.of(second.uscc(), "已搬迁")))
                .orThrow();
        assertEquals(
                2, officer.client().read(list + "&period=2022-03").path("items").size());
        assertEquals(
                1, officer.client().read(list + "&period=2022-04").path("items").size());
        JsonNode history = officer.client().read(list + "&history=true").path("items");
        assertEquals(
                List.of("已停产", "已搬迁"),
                history.findValuesAsText("reason").stream().sorted().toList());
        Map<String, Object> again = Map.of("from", "2022-04", "enterprises", List.of(item(first), item(second)));
        officer.client().json("PUT", list, again).orThrow();
        Map<String, Object> off =
                Map.of("from", "2022-04", "enterprises", List.of(item(first)), "leaving", Map.of(second.uscc(), "误列"));
        officer.client().json("PUT", list, off).orThrow();
        officer.client().json("PUT", list, again).orThrow();
        assertEquals(
                2, officer.client().read(list + "&period=2022-04").path("items").size());
        assertRefused(
                400,
                "not-a-place-of-report",
                OfficerClient.of(platform, CITY, "officer")
                        .client()
                        .json("PUT", "ledger/reporting-list", Map.of("enterprises", List.of())));
        assertRefused(
                422,
                "invalid-entry",
                officer.client().json("PUT", list, Map.of("enterprises", List.of(Map.of("uscc", "123")))));
    }

    @Test
    void lateFirmsAreListedWithOfficerContactAndText() {
        String county = "451421";
        OfficerClient officer = OfficerClient.officer(platform, county);
        officer.reports(Report.profile(county, 1).in("2022-02"));
        officer.reports(Report.profile(county, 2).in("2022-02"));
        officer.reports(Report.profile(county, 2));
        OfficerClient reviewer = OfficerClient.of(platform, county, "reviewer");
        reviewer.client()
                .json(
                        "PUT",
                        "ledger/officers?jurisdiction=" + county + "&register=enterprise-profile",
                        Map.of("officer", Map.of("name", "韦主任", "phone", "0771-1234567")))
                .orThrow();
        JsonNode status = status(officer, "&register=enterprise-profile");
        assertEquals("2022-04-05", status.path("due").asText());
        assertEquals(2, status.path("totals").path("enterprises").asInt());
        assertEquals(1, status.path("totals").path("reported").asInt());
        assertEquals(1, status.path("totals").path("late").asInt());
        assertEquals(0.5, status.path("totals").path("rate").asDouble());
        JsonNode late = status.path("enterprises").path(0);
        assertEquals(Report.profile(county, 1).uscc(), late.path("uscc").asText());
        assertEquals("13907720001", late.path("contactMobile").asText());
        assertEquals("韦主任", late.path("officer").path("name").asText());
        assertTrue(late.path("text").asText().contains("韦主任 0771-1234567"), late::toString);
        OfficerClient city = OfficerClient.of(platform, CITY, "reader");
        JsonNode above = status(city, "&limit=0");
        assertTrue(above.path("places").findValuesAsText("place").contains(county));
        assertNotThere(officer.client().get("ledger/reporting-status?period=2022-03&jurisdiction=451424"));
        assertRefused(400, "period-required", officer.client().get("ledger/reporting-status"));
        assertRefused(
                404, "unknown-register", officer.client().get("ledger/reporting-status?period=2022-03&register=x"));
        assertRefused(400, "unknown-parameter", officer.client().get("ledger/reporting-status?period=2022-03&x=1"));
    }

    @Test
    void unchangedFiguresAndNilReportsAreAnswers() {
        String county = "451422";
        OfficerClient officer = OfficerClient.officer(platform, county);
        for (int number = 1; number <= 3; number++) {
            officer.reports(Report.profile(county, number).in("2022-02"));
        }
        officer.reports(Report.demand(county, 1, "普工").in("2022-02"));
        officer.reports(Report.demand(county, 1, "焊工").in("2022-02"));
        officer.reports(Report.profile(county, 3).with("employeesTotal", 120));
        Map<String, Object> one = Map.of(
                "jurisdiction",
                county,
                "period",
                Report.MONTH,
                "enterprises",
                List.of(
                        Report.profile(county, 1).uscc(),
                        Report.profile("451423", 9).uscc()));
        JsonNode confirmed = officer.client()
                .post("registers/enterprise-profile/unchanged", one)
                .orThrow()
                .json();
        assertEquals(1, confirmed.path("confirmed").asInt(), confirmed::toString);
        assertEquals(1, confirmed.path("unknown").size());
        Map<String, Object> all = Map.of("jurisdiction", county, "period", Report.MONTH);
        JsonNode rest = officer.client()
                .post("registers/enterprise-profile/unchanged", all)
                .orThrow()
                .json();
        assertEquals(1, rest.path("confirmed").asInt(), rest::toString);
        assertEquals(2, rest.path("already").asInt());
        assertEquals(3, status(officer, "").path("totals").path("reported").asInt());
        JsonNode demand = officer.client()
                .post("registers/labour-demand/unchanged", all)
                .orThrow()
                .json();
        assertEquals(2, demand.path("confirmed").asInt(), demand::toString);
        JsonNode nil = officer.client()
                .post("registers/labour-demand/nil", all)
                .orThrow()
                .json();
        assertEquals(2, nil.path("reported").asInt());
        JsonNode status = status(officer, "&register=labour-demand").path("totals");
        assertEquals(3, status.path("reported").asInt());
        assertEquals(0, status.path("missing").asInt());
        assertRefused(400, "nil-not-meant", officer.client().post("registers/enterprise-profile/nil", all));
        assertRefused(404, "unknown-register", officer.client().post("registers/none/nil", all));
        assertRefused(
                422,
                "invalid-entry",
                officer.client().post("registers/labour-demand/nil", Map.of("jurisdiction", county)));
    }

    @Test
    void aFirmOfTwoCountiesAnswersInEach() {
        OfficerClient one = OfficerClient.officer(platform, "451027");
        OfficerClient other = OfficerClient.officer(platform, "451028");
        Report here = Report.profile("451027", 1);
        Report there = here.with("countyCode", "451028");
        one.reports(here.in("2022-02"));
        other.reports(there.in("2022-02"));
        one.reports(here);
        Map<String, Object> body =
                Map.of("jurisdiction", "451000", "period", Report.MONTH, "enterprises", List.of(here.uscc()));
        OfficerClient city = OfficerClient.of(platform, "451000", "officer");
        JsonNode confirmed = city.client()
                .post("registers/enterprise-profile/unchanged", body)
                .orThrow()
                .json();
        assertEquals(1, confirmed.path("confirmed").asInt(), confirmed::toString);
        assertEquals(1, confirmed.path("already").asInt(), confirmed::toString);
        assertEquals(1, status(other, "").path("totals").path("reported").asInt());
        JsonNode nil = city.client()
                .post("registers/labour-demand/nil", body)
                .orThrow()
                .json();
        assertEquals(2, nil.path("reported").asInt(), nil::toString);
        JsonNode again = city.client()
                .post("registers/labour-demand/nil", body)
                .orThrow()
                .json();
        assertEquals(0, again.path("reported").asInt(), again::toString);
        assertEquals(2, again.path("already").asInt(), again::toString);
        for (OfficerClient client : List.of(one, other)) {
            JsonNode totals = status(client, "&register=labour-demand").path("totals");
            assertEquals(0, totals.path("missing").asInt(), totals::toString);
        }
    }

    @Test
    void theFirstListDropsNobodyWithoutAReason() {
        String county = "451031";
        OfficerClient officer = OfficerClient.officer(platform, county);
        Report listed = Report.profile(county, 1);
        Report other = Report.profile(county, 2);
        officer.reports(listed);
        officer.reports(other);
        String list = "ledger/reporting-list?jurisdiction=" + county;
        Map<String, Object> body = new TreeMap<>(Map.of("from", "2022-03", "enterprises", List.of(item(listed))));
        JsonNode refused = assertRefused(422, "invalid-entry", officer.client().json("PUT", list, body));
        assertEquals(List.of("leaving-needs-reason"), refused.path("errors").findValuesAsText("code"));
        assertTrue(refused.path("errors").path(0).path("message").asText().contains(other.uscc()), refused::toString);
        assertEquals(2, status(officer, "").path("totals").path("enterprises").asInt(), "nothing was written");

        body.put("leaving", Map.of(other.uscc(), "已停产"));
        officer.client().json("PUT", list, body).orThrow();
        assertEquals(1, status(officer, "").path("totals").path("enterprises").asInt());
        JsonNode history = officer.client().read(list + "&history=true").path("items");
        assertEquals(2, history.size(), history::toString);
        history.forEach(row -> assertEquals(
                row.path("uscc").asText().equals(other.uscc()) ? "已停产" : "",
                row.path("reason").asText(),
                row::toString));
        Map<String, Object> both = Map.of("from", "2022-03", "enterprises", List.of(item(listed), item(other)));
        officer.client().json("PUT", list, both).orThrow();
        assertEquals(2, status(officer, "").path("totals").path("enterprises").asInt(), "back in the same month");
    }

    @Test
    void whoIsNotDueHasNotAnswered() {
        String county = "451029";
        OfficerClient officer = OfficerClient.officer(platform, county);
        Report listed = Report.profile(county, 1);
        Report other = Report.profile(county, 2);
        officer.reports(listed);
        officer.reports(other);
        officer.client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + county,
                        Map.of(
                                "from",
                                "2022-01",
                                "enterprises",
                                List.of(item(listed)),
                                "leaving",
                                Map.of(other.uscc(), "已停产")))
                .orThrow();
        Map<String, Object> body = Map.of(
                "jurisdiction",
                county,
                "period",
                Report.MONTH,
                "enterprises",
                List.of(listed.uscc(), other.uscc(), Report.profile("451027", 9).uscc()));
        JsonNode refused =
                assertRefused(422, "invalid-entry", officer.client().post("registers/labour-demand/nil", body));
        assertEquals(
                List.of("enterprise-not-due", "unknown-enterprise"),
                refused.path("errors").findValuesAsText("code"));
    }
}
