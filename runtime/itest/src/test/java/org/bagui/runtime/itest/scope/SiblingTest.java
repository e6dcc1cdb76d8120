package org.bagui.runtime.itest.scope;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sibling county asks for is not there, by whatever way it asks. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class SiblingTest {
    private static final String OWN = "451002";
    private static final String SIBLING = "451003";
    private static final String ENTRIES = "registers/enterprise-profile/entries";

    private static OfficerClient owner;
    private static OfficerClient sibling;
    private static JsonNode entry;
    private static long imported;
    private static long previewed;

    /** A moment at which the county's entries were there. */
    private static String then;

    @BeforeAll
    static void aCountyReports(RunningEdition platform) {
        owner = OfficerClient.officer(platform, OWN);
        sibling = OfficerClient.officer(platform, SIBLING);
        entry = owner.reports(Report.profile(OWN, 1));
        owner.patches(entry, "employeesTotal", 110, Report.PROFILE).orThrow();
        imported = owner.imports(Sheet.of(Report.profile(OWN, 2)), "atomic")
                .path("id")
                .asLong();
        previewed = owner.imports(Sheet.of(Report.profile(OWN, 3)), "preview")
                .path("id")
                .asLong();
        JsonNode last = owner.reports(Report.profile(OWN, 4));
        then = URLEncoder.encode(last.path("updatedAt").asText(), StandardCharsets.UTF_8);
    }

    private static RestClient asked() {
        return sibling.client();
    }

    @Test
    void anEntryIsNotThereByAnyVerb() {
        String path = ENTRIES + "/" + entry.path("id").asLong();
        Map<String, Object> body = Report.profile(OWN, 1).in(Report.MONTH).values();
        assertNotThere(asked().get(path));
        assertNotThere(asked().get(path + "?asOf=" + then));
        assertNotThere(asked().get(path + "/revisions"));
        assertNotThere(asked().exchange("GET", path, null, null, "If-None-Match", "*"));
        for (String seen : List.of("*", "\"1\"", "\"2\"", "\"9\"")) {
            assertNotThere(asked().json("PUT", path, body, "If-Match", seen));
            assertNotThere(asked().json("PATCH", path, Map.of("employeesTotal", 1), "If-Match", seen));
            assertNotThere(asked().exchange("DELETE", path, null, null, "If-Match", seen));
        }
        assertNotThere(asked().json("PATCH", path, Map.of("employeesTotal", 1)));
        assertEquals(110, owner.client().read(path).path("employeesTotal").asInt());
    }

    @Test
    void nothingCanBeWrittenThere() {
        Report foreign = Report.profile(OWN, 9).in(Report.MONTH);
        assertNotThere(asked().post(ENTRIES + "?jurisdiction=" + OWN, foreign.values()));
        assertNotThere(asked().post(ENTRIES, foreign.with("jurisdiction", OWN).values()));
        Answer named = asked().post(ENTRIES, foreign.values());
        assertEquals(4, named.status() / 100, named::text);
        assertEquals(0, owner.counts(Report.PROFILE, "&where=uscc=" + foreign.uscc()));
        JsonNode own = sibling.reports(Report.profile(SIBLING, 1));
        Answer moved = sibling.patches(own, "countyCode", OWN, Report.PROFILE);
        assertEquals(4, moved.status() / 100, moved::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&sort=-employeesTotal",
                "&where=industryCode=36",
                "&where=uscc=%s",
                "&q=%s",
                "&q=451002",
                "&period=2022-03",
                "&asOf=%t",
                "&asOf=%t&where=uscc=%s",
                "&fields=uscc"
            })
    void pagesDoNotShowIt(String query) {
        String filled = query.replace("%s", CreditCodes.of(OWN, 1)).replace("%t", then);
        JsonNode page = asked().read(ENTRIES + "?limit=1000&count=true" + filled);
        assertFalse(page.toString().contains(CreditCodes.of(OWN, 1)), page::toString);
        assertEquals(page.path("items").size(), page.path("total").asInt());
        assertNotThere(asked().get(ENTRIES + "?jurisdiction=" + OWN + filled));
    }

    @Test
    void aCursorOfTheOwnerShowsNothing() {
        owner.reports(Report.profile(OWN, 5));
        JsonNode page = owner.client().read(ENTRIES + "?limit=1");
        assertTrue(page.path("next").isTextual(), page::toString);
        Answer stolen = asked().get(ENTRIES + "?limit=1000&after="
                + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
        assertTrue(stolen.status() == 200 || stolen.status() == 400, stolen::text);
        assertFalse(stolen.text().contains("示例451002"), stolen::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures=count,employeesTotal",
                "by=county&measures=count",
                "by=township&measures=count",
                "by=city&measures=count",
                "measures=count&where=uscc=%s",
                "by=industryCode&measures=count",
                "measures=count&asOf=%t"
            })
    void rollUpsDoNotCountIt(String query) {
        String filled = query.replace("%s", CreditCodes.of(OWN, 1)).replace("%t", then);
        String path = "registers/enterprise-profile/rollup?period=2022-03&" + filled;
        JsonNode rollUp = asked().read(path);
        int own = sibling.counts(Report.PROFILE, "&period=2022-03");
        assertTrue(rollUp.path("totals").path("count").asInt() <= own, rollUp::toString);
        assertFalse(rollUp.toString().contains("\"" + OWN), rollUp::toString);
        assertNotThere(asked().get(path + "&jurisdiction=" + OWN));
    }

    @Test
    void theEnterpriseThatFollowsFromAProfileIsNotThereEither() {
        JsonNode page = asked().read("registers/enterprise/entries?q=" + CreditCodes.of(OWN, 1));
        assertEquals(0, page.path("items").size(), page::toString);
        JsonNode own = owner.client().read("registers/enterprise/entries?q=" + CreditCodes.of(OWN, 1));
        String path = "registers/enterprise/entries/"
                + own.path("items").path(0).path("id").asLong();
        assertNotThere(asked().get(path));
        assertNotThere(asked().get(path + "/revisions"));
    }

    @Test
    void anImportIsNotThere() {
        for (long id : new long[] {imported, previewed}) {
            assertNotThere(asked().get("imports/" + id));
            assertNotThere(asked().exchange("DELETE", "imports/" + id, null, null));
            assertNotThere(asked().exchange("POST", "imports/" + id + "/undo", null, null));
            assertNotThere(asked().post("imports/" + id + "/commit", Map.of("mode", "atomic")));
        }
        assertEquals(
                "previewed",
                owner.client().read("imports/" + previewed).path("state").asText());
        assertNotThere(asked().get("imports?jurisdiction=" + OWN));
        asked().read("imports?limit=200")
                .path("items")
                .forEach(item -> assertEquals(SIBLING, item.path("jurisdiction").asText()));
        assertNotThere(asked().get("periods?jurisdiction=" + OWN));
    }

    @Test
    void aSheetForItIsNotTaken() {
        byte[] sheet = Sheet.of(Report.profile(OWN, 6)).csv();
        String path = "registers/enterprise-profile/imports?mode=rowwise&period=2022-03&jurisdiction=";
        assertNotThere(asked().send("POST", path + OWN, Sheet.CSV, sheet));
        assertNotThere(asked().send("POST", path + "451000", Sheet.CSV, sheet));
        for (String mode : List.of("preview", "rowwise", "atomic")) {
            JsonNode result = sibling.imports(Sheet.of(Report.profile(SIBLING, 7), Report.profile(OWN, 6)), mode);
            assertEquals(1, result.path("rows").path("rejected").asInt(), result::toString);
            assertFalse(
                    result.path("errors").toString().contains("示例"),
                    "the row shows what was sent, nothing of the ledger");
        }
        assertEquals(0, owner.counts(Report.PROFILE, "&where=uscc=" + CreditCodes.of(OWN, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise", "enterprise-profile", "labour-demand"})
    void anExportDoesNotShowIt(String register) {
        String path = "registers/" + register + "/export?format=csv";
        assertFalse(asked().get(path).orThrow().text().contains(CreditCodes.of(OWN, 1)));
        assertFalse(asked().get(path + "&where=uscc=" + CreditCodes.of(OWN, 1))
                .orThrow()
                .text()
                .contains("示例451002"));
        assertFalse(asked().get(path + "&asOf=" + then).orThrow().text().contains("示例451002"));
        assertNotThere(asked().get(path + "&jurisdiction=" + OWN));
        assertNotThere(asked().get(path + "&jurisdiction=450000"));
    }
}
