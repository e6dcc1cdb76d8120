package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was exported goes in again and changes nothing. */
@Edition(shared = true)
@Tag("both-databases")
class ExportTest {
    private static final String PLACE = "450602";

    private static OfficerClient officer;

    @BeforeAll
    static void aCountyReports(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
        List<Report> profiles = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            profiles.add(Report.profile(PLACE, number)
                    .with("establishedOn", "2001-02-0" + (1 + number % 9))
                    .with("employeesFemale", number % 2 == 0 ? null : number)
                    .with("remark", number % 3 == 0 ? "=1+1，“引号”\"双\"、逗号,与\n换行 😀" : null));
        }
        assertEquals(
                12,
                officer.imports(Sheet.of(profiles), "atomic")
                        .path("rows")
                        .path("new")
                        .asInt());
        List<Report> demands = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            demands.add(Report.demand(PLACE, number, "包装工"));
            demands.add(Report.demand(PLACE, number, "包装工").with("shortageCurrent", 3));
            demands.add(Report.demand(PLACE, number, "搬运工"));
        }
        JsonNode sent = officer.imports(Sheet.of(demands), "atomic");
        assertEquals(36, sent.path("rows").path("new").asInt(), () -> told(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise-profile,xlsx,12", "enterprise-profile,xls,12", "enterprise-profile,csv,12",
        "labour-demand,xlsx,36", "labour-demand,xls,36", "labour-demand,csv,36",
        "enterprise,xlsx,12", "enterprise,xls,12", "enterprise,csv,12"
    })
    void allOfItIsUnchanged(String register, String format, int entries) {
        Answer file = export(register, "format=" + format);
        assertEquals(200, file.status(), file::text);
        assertTrue(file.header("Content-Disposition").contains(register), file.header("Content-Disposition"));
        String month = register.equals("enterprise") ? "" : "&period=" + Report.MONTH;
        Answer again = officer.client()
                .send(
                        "POST",
                        "registers/" + register + "/imports?mode=atomic&jurisdiction=" + PLACE + month,
                        file.header("Content-Type").split(";")[0],
                        file.body());
        JsonNode result = again.orThrow().json();
        assertEquals(entries, result.path("rows").path("unchanged").asInt(), () -> told(result));
        assertEquals(entries, result.path("rows").path("read").asInt(), () -> told(result));
    }

    @Test
    void theFiltersAreThoseOfEntries() {
        String csv =
                export("labour-demand", "format=csv&where=shortageCurrent=3").text();
        assertEquals(13, csv.strip().split("\r\n").length, csv);
        String none = export("labour-demand", "format=csv&period=2020-01").text();
        assertEquals(1, none.strip().split("\r\n").length, none);
        assertRefused(400, "bad-parameter", export("labour-demand", "format=pdf"));
        assertRefused(400, "unknown-parameter", export("labour-demand", "limit=1"));
        assertRefused(404, "unknown-register", export("nothing", "format=csv"));
        Answer where = export("labour-demand", "where=nothing=1");
        assertEquals(400, where.status(), where::text);
    }

    private static Answer export(String register, String query) {
        return officer.client().get("registers/" + register + "/export?" + query);
    }

    private static String told(JsonNode result) {
        return result.path("rows") + "\n" + result.path("errors") + "\n" + result.path("notes");
    }
}
