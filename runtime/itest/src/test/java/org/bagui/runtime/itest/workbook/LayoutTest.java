package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
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

/** The sheets of both attachments as offices hand them in. */
@Edition(shared = true)
@Tag("both-databases")
class LayoutTest {
    private static final String COUNTY = "450621";
    private static final int FIRMS = 60;

    private static OfficerClient officer;

    @BeforeAll
    static void aCountyReports(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        List<Report> profiles = new ArrayList<>();
        List<Report> demands = new ArrayList<>();
        for (int number = 1; number <= FIRMS; number++) {
            profiles.add(Report.profile(COUNTY, number)
                    .with("establishedOn", "2001-02-03")
                    .with("employeesFemale", number));
            demands.add(Report.demand(COUNTY, number, "装配工"));
            demands.add(Report.demand(COUNTY, number, "装配工").with("onPost", 6));
        }
        officer.imports(Sheet.of(profiles), "atomic");
        officer.imports(Sheet.of(demands), "atomic");
    }

    @ParameterizedTest
    @CsvSource({"enterprise-profile,xlsx", "enterprise-profile,xls", "labour-demand,xlsx", "labour-demand,xls"})
    void goesOutAndComesBackUnchanged(String register, String format) {
        Answer file = export(register, "layout=official&period=2022-03&format=" + format);
        assertEquals(200, file.status(), file::text);
        int rows = register.equals(Report.PROFILE) ? FIRMS : 2 * FIRMS;
        FormSheet form = FormSheet.of(file.body());
        assertTrue(form.text(1, 0).startsWith("上思县企业"), form.text(1, 0));
        assertTrue(form.text(2, 0).contains("填报月份：2022年3月"), form.text(2, 0));
        PrintSetup print = form.sheet().getPrintSetup();
        assertTrue(print.getLandscape());
        assertEquals(PrintSetup.A4_PAPERSIZE, print.getPaperSize());
        assertEquals(form.first() - 1, form.sheet().getRepeatingRows().getLastRow());
        int totals = form.first() + rows;
        assertEquals("合计", form.text(totals, 0));
        assertTrue(form.text(totals + 1, 0).startsWith("单位负责人："), form.text(totals + 1, 0));
        String summed = register.equals(Report.PROFILE) ? "其中:女职工" : "现有在岗人数";
        int sum = register.equals(Report.PROFILE) ? FIRMS * (FIRMS + 1) / 2 : FIRMS * 11;
        assertEquals(Integer.toString(sum), form.text(totals, form.column(summed)));
        JsonNode result = officer.uploads(register, "atomic", type(format), file.body())
                .orThrow()
                .json();
        assertEquals(rows, result.path("rows").path("read").asInt(), () -> told(result));
        assertEquals(rows, result.path("rows").path("unchanged").asInt(), () -> told(result));
    }

    @Test
    void refusals() {
        assertRefused(400, "bad-parameter", export(Report.PROFILE, "layout=fine&period=2022-03"));
        assertRefused(400, "layout-needs-month", export(Report.PROFILE, "layout=official"));
        assertRefused(400, "layout-needs-month", export(Report.PROFILE, "layout=official&period=2022-01..2022-03"));
        assertRefused(400, "no-official-layout", export("enterprise", "layout=official"));
        assertRefused(400, "unknown-format", export(Report.PROFILE, "layout=official&period=2022-03&format=csv"));
        assertRefused(404, "not-found", export(Report.PROFILE, "layout=official&jurisdiction=450203"));
    }

    private static Answer export(String register, String query) {
        Answer file = officer.client().get("registers/" + register + "/export?" + query);
        String ending = query.endsWith("xls") ? ".xls" : ".xlsx";
        return Pages.kept(file, "official-" + register + ending);
    }

    private static String type(String format) {
        return format.equals("xls") ? Sheet.XLS : Sheet.XLSX;
    }

    private static String told(JsonNode result) {
        return result.path("rows") + "\n" + result.path("errors") + "\n" + result.path("notes");
    }
}
