package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures by place, month and dimension. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class RollUpTest {
    private static final List<String> COUNTIES = List.of("450403", "450405", "450406");

    private static OfficerClient city;

    @BeforeAll
    static void threeCountiesReportThreeMonths(RunningEdition platform) {
        city = OfficerClient.officer(platform, "450400");
        for (String county : COUNTIES) {
            OfficerClient officer = OfficerClient.officer(platform, county);
            for (int number = 1; number <= 3; number++) {
                for (int month = 1; month <= 3; month++) {
                    officer.reports(Report.profile(county, number)
                            .in("2021-0" + month)
                            .with("employeesTotal", 100 + 10 * month + number)
                            .with("wageGeneral", 3_000 + 100 * number)
                            .with("industryCode", number == 1 ? "13" : "36"));
                }
            }
        }
    }

    @Test
    void byCountyAndCityTheSumsAreRight() {
        JsonNode counties = read("period=2021-02&by=county&measures=employeesTotal,count");
        assertEquals(3, counties.path("rows").size(), counties::toString);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    COUNTIES.get(i), counties.path("rows").get(i).path("county").asText(), "in order of place");
            assertEquals(
                    366, counties.path("rows").get(i).path("employeesTotal").asInt());
            assertEquals(3, counties.path("rows").get(i).path("count").asInt());
        }
        assertEquals(1_098, counties.path("totals").path("employeesTotal").asInt());
        JsonNode cities = read("period=2021-02&by=city&measures=employeesTotal");
        assertEquals("450400", cities.path("rows").path(0).path("city").asText());
        assertEquals(1_098, cities.path("rows").path(0).path("employeesTotal").asInt());
        assertEquals(
                1_098,
                read("period=2021-02&measures=employeesTotal")
                        .path("totals")
                        .path("employeesTotal")
                        .asInt());
    }

    @Test
    void aStockIsNotAddedUpOverMonths() {
        String three = "period=2021-01..2021-03&measures=employeesTotal";
        assertRefused(
                400, "stock-over-time", city.client().get("registers/enterprise-profile/rollup?by=county&" + three));
        JsonNode last = read(three + "&by=county&time=last");
        assertEquals(396, last.path("rows").path(0).path("employeesTotal").asInt(), last::toString);
        JsonNode months = read(three + "&by=county,period");
        assertEquals(9, months.path("rows").size());
        assertEquals("2021-01", months.path("rows").path(0).path("period").asText());
        assertEquals(336, months.path("rows").path(0).path("employeesTotal").asInt());
    }

    @Test
    void bySeveralDimensions() {
        JsonNode rows = read("period=2021-01&by=county,industryCode&measures=employeesTotal,count")
                .path("rows");
        assertEquals(6, rows.size(), rows::toString);
        assertEquals("13", rows.path(0).path("industryCode").asText());
        assertEquals(111, rows.path(0).path("employeesTotal").asInt());
        assertEquals(225, rows.path(1).path("employeesTotal").asInt());
        JsonNode some = read("period=2021-01&by=county&measures=employeesTotal&where=industryCode=13");
        assertEquals(333, some.path("totals").path("employeesTotal").asInt());
    }

    @Test
    void aMeanIsWeighted() {
        JsonNode totals = read("period=2021-01&by=county&measures=wageGeneral").path("totals");
        assertEquals(3_200.0, totals.path("wageGeneral").asDouble(), 0.01, totals::toString);
    }

    @Test
    void whatThereIsNotIsAbsent() {
        JsonNode none = read("period=2020-01&by=county&measures=employeesTotal");
        assertEquals(0, none.path("rows").size());
        assertTrue(none.path("totals").path("employeesTotal").isMissingNode(), none::toString);
        JsonNode unasked = read("period=2021-01&by=county&measures=dormBeds");
        assertTrue(unasked.path("rows").path(0).path("dormBeds").isMissingNode(), unasked::toString);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        for (String query : List.of(
                "period=2021-01&by=nothing",
                "period=2021-01&by=county,county",
                "period=2021-01&measures=uscc",
                "period=2021-01&time=first",
                "period=2021-01&by=remark",
                "period=x&by=county")) {
            Answer answer = city.client().get("registers/enterprise-profile/rollup?" + query);
            assertEquals(400, answer.status(), () -> query + answer.text());
        }
        assertRefused(400, "no-period", city.client().get("registers/enterprise/rollup?by=period&measures=count"));
        assertRefused(
                400,
                "no-period",
                city.client().get("registers/enterprise/rollup?period=2021-01&by=county&measures=count"));
    }

    private static JsonNode read(String query) {
        return city.client().read("registers/enterprise-profile/rollup?" + query);
    }
}
