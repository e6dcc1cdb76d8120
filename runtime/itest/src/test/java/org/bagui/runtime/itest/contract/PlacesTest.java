package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Places, months, registers and modules as everybody reads them. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class PlacesTest {
    private final RestClient officer;

    PlacesTest(RunningEdition platform) {
        officer = platform.officer("450721");
    }

    @Test
    void theRegionHasFourteenCitiesAndEachItsCounties() {
        assertEquals(
                14,
                officer.read("jurisdictions?level=city&parent=450000")
                        .path("items")
                        .size());
        JsonNode counties =
                officer.read("jurisdictions?level=county&parent=450200").path("items");
        JsonNode children = officer.read("jurisdictions/450200/children").path("items");
        assertTrue(counties.size() >= 10, counties::toString);
        assertTrue(codes(children).containsAll(List.of("450203", "450204", "450222")), children::toString);
        JsonNode county = officer.read("jurisdictions/450203");
        assertEquals("鱼峰区", county.path("name").asText());
        assertEquals("450200", county.path("parent").asText());
        assertEquals("county", county.path("level").asText());
        JsonNode english = officer.exchange("GET", "jurisdictions/450203", null, null, "Accept-Language", "en")
                .json();
        assertTrue(english.path("name").asText().contains("Yufeng"), english::toString);
        JsonNode townships = officer.read("jurisdictions/450203/children").path("items");
        townships.forEach(
                township -> assertEquals(9, township.path("code").asText().length()));
        assertTrue(townships.size() > 3, townships::toString);
    }

    @Test
    void placesThatThereAreNotAreNotFound() {
        assertNotThere(officer.get("jurisdictions/459999"));
        assertNotThere(officer.get("jurisdictions/x"));
        assertNotThere(officer.get("jurisdictions/459999/children"));
        assertRefused(400, "bad-parameter", officer.get("jurisdictions?level=street"));
        assertRefused(400, "bad-place", officer.get("jurisdictions?parent=45"));
    }

    @Test
    void untouchedMonthsAreOpen() {
        JsonNode months = officer.read("periods?register=labour-demand&jurisdiction=450721")
                .path("items");
        assertEquals("open", months.path(0).path("state").asText());
        // The 5th of the next month, or the first working day after it.
        LocalDate due = LocalDate.parse(months.path(0).path("due").asText());
        LocalDate fifth = YearMonth.parse(months.path(0).path("period").asText())
                .plusMonths(1)
                .atDay(5);
        int rest = Math.max(0, fifth.getDayOfWeek().getValue() - 5);
        assertEquals(rest == 0 ? fifth : fifth.plusDays(3 - rest), due, months::toString);
        assertRefused(400, "no-period", officer.get("periods?register=enterprise"));
        assertRefused(404, "unknown-register", officer.get("periods?register=nothing"));
        assertNotThere(officer.get("periods?jurisdiction=450722"));
    }

    @Test
    void everyPluginShowsItsState() {
        JsonNode modules = officer.read("modules").path("items");
        TreeMap<String, JsonNode> byName = new TreeMap<>();
        modules.forEach(module -> byName.put(module.path("name").asText(), module));
        JsonNode ledger = byName.get("org.bagui.plugin.ledger");
        assertEquals("active", ledger.path("state").asText());
        assertTrue(ledger.path("registers").toString().contains("labour-demand"), ledger::toString);
        JsonNode reports = byName.get("org.bagui.plugin.reports");
        assertEquals("active", reports.path("state").asText(), reports::toString);
        assertTrue(
                reports.path("permissions").size() > 0
                        && reports.path("version").isTextual(),
                reports::toString);
    }

    @Test
    void aRegisterDescribesItself() {
        JsonNode register = officer.read("registers/labour-demand");
        assertEquals("企业用工需求表", register.path("title").asText());
        assertEquals("month", register.path("period").asText());
        List<String> key = new ArrayList<>();
        register.path("key").forEach(field -> key.add(field.asText()));
        assertEquals(List.of("uscc", "period", "postTitle", "ordinal"), key);
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        register.path("fields").forEach(field -> fields.put(field.path("name").asText(), field));
        assertEquals("当期生产缺工人数", fields.get("shortageCurrent").path("title").asText());
        assertTrue(fields.get("shortageCurrent").path("required").asBoolean());
        assertEquals(
                "post_category", fields.get("postCategory").path("codeList").asText());
        assertTrue(register.path("measures").toString().contains("shortageCurrent"), register::toString);
        assertTrue(register.path("dimensions").toString().contains("postCategory"), register::toString);
        assertTrue(register.path("rules").toString().contains("closed-with-demand"), register::toString);
        assertRefused(404, "unknown-register", officer.get("registers/nothing"));
    }

    private static Set<String> codes(JsonNode places) {
        Set<String> codes = new TreeSet<>();
        places.forEach(place -> codes.add(place.path("code").asText()));
        return codes;
    }
}
