package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;

/** Files of another county, month or register are told so, before anything of them is written. */
@Edition(shared = true)
class WrongFilesTest {
    private final OfficerClient county;

    WrongFilesTest(RunningEdition platform) {
        county = OfficerClient.officer(platform, "450622");
    }

    @Test
    void theFormOfAnotherCountyIsOneError() {
        Sheet form = Sheet.of(
                Report.profile("450621", 811).with("countyCode", "450621"),
                Report.profile("450621", 812).with("countyCode", "450621").with("employeesTotal", -1),
                Report.profile("450621", 813).with("countyCode", "450621"));
        JsonNode report = county.imports(form, "preview");
        assertEquals(3, report.path("rows").path("rejected").asInt(), report::toString);
        assertEquals(1, report.path("faultCounts").path("errors").asInt(), report::toString);
        JsonNode error = report.path("errors").path(0);
        assertEquals("other-place", error.path("code").asText(), report::toString);
        assertTrue(error.path("message").asText().contains("450622"), report::toString);
    }

    @Test
    void aTitleOfAnotherMonthIsQuoted() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("企业情况表\r\n填报时间：2019年2月25日\r\n".getBytes(StandardCharsets.UTF_8));
        file.write(Sheet.of(Report.profile("450622", 814)).csv());
        JsonNode report = county.uploads("enterprise-profile", "preview", Sheet.CSV, file.toByteArray())
                .orThrow()
                .json();
        List<String> said = report.path("notes").findValuesAsText("message");
        assertTrue(report.path("notes").findValuesAsText("code").contains("other-month"), report::toString);
        assertTrue(said.toString().contains("填报时间：2019年2月25日"), report::toString);
    }

    @Test
    void theFormOfAnotherRegisterIsNamed() {
        byte[] demand = Sheet.of(Report.demand("450622", 815, "焊工")).csv();
        JsonNode refusal = assertRefused(
                422, "header-not-found", county.uploads("enterprise-profile", "preview", Sheet.CSV, demand));
        assertEquals("labour-demand", refusal.path("likelyRegister").asText(), refusal::toString);
        assertTrue(refusal.path("detail").asText().contains("企业用工需求表"), refusal::toString);
    }
}
