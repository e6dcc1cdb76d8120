package org.bagui.runtime.itest.answers;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of an entry as people read it. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class RevisionsTest {
    private static final String PLACE = "451024";
    private static final String ENTRIES = "registers/enterprise-profile/entries/";

    private final RunningEdition platform;
    private final OfficerClient officer;

    RevisionsTest(RunningEdition platform) {
        this.platform = platform;
        this.officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void eachStepTellsWhoChangedWhatThroughWhat() {
        JsonNode entry = officer.reports(Report.profile(PLACE, 1));
        String path = ENTRIES + entry.path("id").asLong() + "/revisions";
        Sheet sheet =
                Sheet.of(Report.profile(PLACE, 1).with("employeesTotal", 120).with("industryCode", "14"));
        JsonNode done = officer.uploads(
                        sheet, "atomic", "Content-Disposition", "attachment; filename*=UTF-8''%E4%B8%89%E6%9C%88.csv")
                .orThrow()
                .json();
        officer.client()
                .exchange("DELETE", ENTRIES + entry.path("id").asLong(), null, null, "If-Match", "*")
                .orThrow();

        JsonNode page = officer.client().read(path);
        JsonNode items = page.path("items");
        assertEquals(3, items.size(), items::toString);
        assertEquals("removed 3 rest", step(items.get(0)));
        assertEquals("changed 2 import", step(items.get(1)));
        assertEquals("created 1 rest", step(items.get(2)));
        assertEquals(
                done.path("id").asText(), items.get(1).path("origin").path("id").asText());
        assertEquals("三月.csv", items.get(1).path("origin").path("name").asText());
        for (JsonNode item : items) {
            assertEquals(entry.path("createdBy"), item.path("by").path("username"));
            assertFalse(item.path("by").path("displayName").asText().isBlank(), item::toString);
        }
        Map<String, JsonNode> changes = changes(items.get(1));
        assertEquals(List.of("employeesTotal", "industryCode"), List.copyOf(changes.keySet()));
        assertEquals(
                "100>120",
                changes.get("employeesTotal").path("old").asInt() + ">"
                        + changes.get("employeesTotal").path("new").asInt());
        JsonNode industry = changes.get("industryCode");
        assertEquals(
                List.of("36", "汽车制造业", "14", "食品制造业"),
                List.of(
                        industry.path("old").asText(),
                        industry.path("oldText").asText(),
                        industry.path("new").asText(),
                        industry.path("newText").asText()));
        assertEquals("行业(大类)", industry.path("title").asText().replace('（', '(').replace('）', ')'));
        assertEquals(
                PLACE, changes(items.get(2)).get("jurisdiction").path("new").asText());
    }

    @Test
    void theyAreReadInEnglishToo() {
        JsonNode entry = officer.reports(Report.profile(PLACE, 2));
        JsonNode item = officer.client()
                .exchange(
                        "GET", ENTRIES + entry.path("id").asLong() + "/revisions", null, null, "Accept-Language", "en")
                .orThrow()
                .json()
                .path("items")
                .path(0);
        assertEquals("Single edit", item.path("origin").path("title").asText());
        assertEquals(
                "Motor vehicles",
                changes(item).get("industryCode").path("newText").asText());
    }

    @Test
    void nobodyElseSeesThem() {
        String path =
                ENTRIES + officer.reports(Report.profile(PLACE, 3)).path("id").asLong() + "/revisions";
        assertNotThere(OfficerClient.officer(platform, "451026").client().get(path));
        assertNotThere(officer.client().get(ENTRIES + "999999999999/revisions"));
        assertRefused(400, "bad-after", officer.client().get(path + "?after=x"));
        assertRefused(400, "unknown-parameter", officer.client().get(path + "?before=2"));
    }

    private static String step(JsonNode item) {
        return item.path("change").asText() + " " + item.path("version").asText() + " "
                + item.path("origin").path("kind").asText();
    }

    private static Map<String, JsonNode> changes(JsonNode item) {
        Map<String, JsonNode> changes = new TreeMap<>();
        item.path("changes").forEach(change -> changes.put(change.path("field").asText(), change));
        return changes;
    }
}
