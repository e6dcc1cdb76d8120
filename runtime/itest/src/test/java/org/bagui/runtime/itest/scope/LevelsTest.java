package org.bagui.runtime.itest.scope;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A city sees its counties, the region all; and each role does what it may and nothing else. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class LevelsTest {
    private static final String COUNTY = "450902";
    private static final String OTHER = "450903";

    private static RunningEdition running;
    private static OfficerClient county;

    @BeforeAll
    static void twoCountiesReport(RunningEdition platform) {
        running = platform;
        county = OfficerClient.officer(platform, COUNTY);
        county.reports(Report.profile(COUNTY, 1));
        county.reports(Report.profile(COUNTY, 2));
        OfficerClient.officer(platform, OTHER).reports(Report.profile(OTHER, 1));
        OfficerClient.officer(platform, "451225").reports(Report.profile("451225", 1));
    }

    @Test
    void aCitySeesItsCountiesAndNoOther() {
        OfficerClient city = OfficerClient.officer(running, "450900");
        // Other tests report in other counties of the city.
        int all = OfficerClient.officer(running, "450000").counts(Report.PROFILE, "&jurisdiction=450900");
        assertTrue(all >= 3, all + " in the city");
        assertEquals(all, city.counts(Report.PROFILE, ""));
        assertEquals(2, city.counts(Report.PROFILE, "&jurisdiction=" + COUNTY));
        assertNotThere(city.client().get("registers/enterprise-profile/entries?jurisdiction=451225"));
        assertNotThere(city.client().get("registers/enterprise-profile/entries?jurisdiction=450000"));
        JsonNode rows = city.client()
                .read("registers/enterprise-profile/rollup?period=2022-03&by=county&measures=count")
                .path("rows");
        List<String> counties = rows.findValuesAsText("county");
        assertTrue(counties.containsAll(List.of(COUNTY, OTHER)), rows::toString);
        assertTrue(counties.stream().allMatch(one -> one.startsWith("4509")), rows::toString);
        JsonNode made = city.client()
                .post(
                        "registers/enterprise-profile/entries?jurisdiction=" + OTHER,
                        Report.profile(OTHER, 2).in("2022-04").values())
                .orThrow()
                .json();
        assertEquals(OTHER, made.path("jurisdiction").asText());
    }

    @Test
    void theRegionSeesAll() {
        OfficerClient region = OfficerClient.officer(running, "450000");
        for (String place : List.of(COUNTY, OTHER, "451225")) {
            assertTrue(region.counts(Report.PROFILE, "&period=2022-03&jurisdiction=" + place) > 0, place);
        }
        JsonNode rows = region.client()
                .read("registers/enterprise-profile/rollup?period=2022-03&by=city&measures=count&where=uscc="
                        + CreditCodes.of(COUNTY, 1))
                .path("rows");
        assertEquals("450900", rows.path(0).path("city").asText());
    }

    @Test
    void aReaderReadsAndNothingElse() {
        OfficerClient reader = OfficerClient.of(running, COUNTY, "reader");
        assertEquals(2, reader.counts(Report.PROFILE, ""));
        JsonNode entry = reader.client()
                .read("registers/enterprise-profile/entries?limit=1")
                .path("items")
                .path(0);
        String path = "registers/enterprise-profile/entries/" + entry.path("id").asLong();
        assertRefused(403, "not-permitted", reader.sends(Report.profile(COUNTY, 8)));
        assertRefused(403, "not-permitted", reader.patches(entry, "employeesTotal", 1, Report.PROFILE));
        assertRefused(403, "not-permitted", reader.client().json("PUT", path, Map.of(), "If-Match", "*"));
        assertRefused(403, "not-permitted", reader.client().exchange("DELETE", path, null, null, "If-Match", "*"));
        assertRefused(403, "not-permitted", reader.uploads(Sheet.profiles(COUNTY, 1), "preview"));
        assertRefused(403, "not-permitted", reader.client().get("registers/enterprise-profile/export?format=csv"));
        assertRefused(403, "not-permitted", reader.client().get("imports"));
        assertRefused(403, "not-permitted", reader.client().get("accounts"));
        Answer list = reader.client().send("PUT", "code-lists/education", "text/csv", new byte[0]);
        assertRefused(403, "not-permitted", list);
    }

    @Test
    void aReviewerExportsAndDoesNotImport() {
        OfficerClient reviewer = OfficerClient.of(running, COUNTY, "reviewer");
        assertEquals(
                200,
                reviewer.client()
                        .get("registers/enterprise-profile/export?format=csv")
                        .status());
        assertRefused(403, "not-permitted", reviewer.uploads(Sheet.profiles(COUNTY, 1), "preview"));
        assertRefused(403, "not-permitted", reviewer.sends(Report.profile(COUNTY, 8)));
    }

    @Test
    void anAdministratorSeesNothingOfTheLedger() {
        RestClient administrator = running.administrator();
        for (String path : List.of("entries", "entries/1", "entries/1/revisions", "rollup?period=2022-03", "export")) {
            assertRefused(403, "not-permitted", administrator.get("registers/enterprise-profile/" + path));
        }
        assertRefused(403, "not-permitted", administrator.get("imports"));
        assertEquals(200, administrator.get("accounts").status());
    }

    @Test
    void anAuditorSeesNoEntries() {
        OfficerClient auditor = OfficerClient.of(running, COUNTY, "auditor");
        assertRefused(403, "not-permitted", auditor.client().get("registers/enterprise-profile/entries"));
        assertRefused(403, "not-permitted", auditor.client().get("registers/enterprise-profile/rollup"));
    }
}
