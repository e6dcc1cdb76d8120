package org.bagui.runtime.itest.workbook;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A title or a word that no list knows is mapped once and is known from then on, in the place and below it. */
@Edition(shared = true)
@Tag("both-databases")
class MappedWordsTest {
    private static final String COLUMNS = "registers/enterprise-profile/column-mappings";
    private static final String TEXTS = "registers/enterprise-profile/text-mappings";

    private final OfficerClient county;
    private final OfficerClient city;

    MappedWordsTest(RunningEdition platform) {
        county = OfficerClient.officer(platform, "450621");
        city = OfficerClient.officer(platform, "450600");
    }

    private static Answer put(OfficerClient client, String path, Map<String, ?> mappings) {
        return client.client().json("PUT", path, Map.of("jurisdiction", client.place(), "mappings", mappings));
    }

    private static Sheet renamed(Sheet sheet, String field, String title) {
        List<String> header = new ArrayList<>(sheet.header());
        header.set(sheet.column(field), title);
        return new Sheet(sheet.register(), header, sheet.rows());
    }

    @Test
    void aTitleThatTheCityMappedIsKnownInItsCounties() {
        Sheet sheet = renamed(Sheet.of(Report.profile("450621", 801)), "employeesTotal", "在册几人");
        JsonNode refusal = assertRefused(422, "required-column-missing", county.uploads(sheet, "preview"));
        assertEquals(true, refusal.path("detail").asText().contains("在册几人"), refusal::toString);
        assertEquals("employeesTotal", refusal.path("missingFields").path(0).asText(), refusal::toString);
        assertEquals(
                "在册几人", refusal.path("unknownHeaders").path(0).path("header").asText());
        put(city, COLUMNS, Map.of("在册几人", "employeesTotal")).orThrow();
        JsonNode result = county.imports(sheet, "rowwise");
        assertEquals(1, result.path("rows").path("new").asInt(), result::toString);
        JsonNode held = county.client().read(COLUMNS).path("mappings").path(0);
        assertEquals("450600", held.path("from").asText());
        assertEquals("现有职工总数", held.path("title").asText());
        // A county's own mapping goes before the city's, and can be taken back.
        put(county, COLUMNS, Map.of("在册几人", "remark")).orThrow();
        assertRefused(422, "required-column-missing", county.uploads(sheet, "preview"));
        put(county, COLUMNS, Map.of()).orThrow();
        assertEquals(
                1,
                county.imports(sheet, "rowwise").path("rows").path("unchanged").asInt());
    }

    @Test
    void aTextThatTheCityMappedStandsForItsCode() {
        Sheet sheet = Sheet.of(Report.profile("450621", 802).with("operatingStatus", "照常生产着"));
        assertEquals(
                1,
                county.imports(sheet, "rowwise").path("rows").path("rejected").asInt());
        put(city, TEXTS, Map.of("operatingStatus", Map.of("照常生产着", "NORMAL"))).orThrow();
        JsonNode result = county.imports(sheet, "rowwise");
        assertEquals(1, result.path("rows").path("new").asInt(), result::toString);
        JsonNode held = county.client().read(TEXTS).path("mappings").path(0);
        assertEquals(
                "operatingStatus 照常生产着 NORMAL 450600",
                held.path("field").asText() + " " + held.path("text").asText() + " "
                        + held.path("code").asText() + " " + held.path("from").asText());
    }

    @Test
    void wrongMappingsAreRefused() {
        assertRefused(422, "unknown-mapping-field", put(county, COLUMNS, Map.of("某栏", "nothing")));
        assertRefused(422, "unknown-mapping-field", put(county, TEXTS, Map.of("remark", Map.of("某词", "A"))));
        assertRefused(422, "unknown-mapping-code", put(county, TEXTS, Map.of("operatingStatus", Map.of("某词", "A"))));
        assertRefused(422, "known-text", put(county, TEXTS, Map.of("operatingStatus", Map.of("正常", "CLOSED"))));
        assertRefused(422, "double-mapping", put(county, COLUMNS, Map.of("某 栏", "remark", "某栏", "contactName")));
        assertRefused(422, "known-header", put(county, COLUMNS, Map.of("联系人", "remark")));
        assertRefused(422, "bad-mapping", put(county, COLUMNS, Map.of("", "remark")));
        assertNotThere(county.client().json("PUT", COLUMNS, Map.of("jurisdiction", "450600", "mappings", Map.of())));
        assertNotThere(county.client().get(TEXTS + "?jurisdiction=450602"));
        assertRefused(404, "unknown-register", county.client().get("registers/nothing/column-mappings"));
        assertRefused(422, "invalid-entry", county.client().json("PUT", COLUMNS, Map.of("mapping", Map.of())));
        assertRefused(422, "invalid-entry", county.client().json("PUT", COLUMNS, Map.of()));
        assertRefused(422, "invalid-entry", county.client().json("PUT", TEXTS, Map.of()));
    }
}
