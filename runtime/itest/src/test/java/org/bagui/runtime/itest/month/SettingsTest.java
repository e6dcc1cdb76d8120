package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Due dates go down the tree of places and past rest days; the holiday table is loaded, with days of a year of its own. */
@Edition(shared = true)
@Tag("both-databases")
class SettingsTest {
    private static final String CITY = "450400";
    private static final String COUNTY = "450403";

    private final RunningEdition platform;
    private final OfficerClient city;
    private final OfficerClient county;

    SettingsTest(RunningEdition platform) {
        this.platform = platform;
        city = OfficerClient.of(platform, CITY, "reviewer");
        county = OfficerClient.of(platform, COUNTY, "reviewer");
    }

    private static String due(OfficerClient client, String period) {
        return new Month(client, period, client.place()).shown().path("due").asText();
    }

    private Answer loads(String csv) {
        return platform.administrator()
                .send("PUT", "ledger/holidays", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void dueDatesAreInheritedAndMoveBehindRestDays() {
        assertEquals("2011-04-05", due(county, "2011-03"));
        assertEquals("2011-04-08", due(city, "2011-03"));
        assertEquals("2011-06-06", due(county, "2011-05"), "the 5th of June 2011 was a Sunday");
        loads("date,kind,name\r\n2011-04-03,休,清明节\r\n2011-04-04,off,清明节\r\n2011-04-05,off,清明节\r\n"
                        + "2011-04-02,work,清明调休\r\n")
                .orThrow();
        assertEquals("2011-04-06", due(county, "2011-03"));
        Map<String, Object> preset = Map.of("preset", "same-month-25", "explain", List.of());
        city.client()
                .json("PUT", "ledger/settings?jurisdiction=" + CITY, preset)
                .orThrow();
        assertEquals("2011-03-25", due(county, "2011-03"));
        JsonNode settings = county.client().read("ledger/settings");
        assertEquals(CITY, settings.path("from").path("due.county").asText());
        assertEquals(0, settings.path("explain").size());
        assertEquals(25, settings.path("due").path("county").path("day").asInt());
        Map<String, Object> own = Map.of("due", Map.of("county", Map.of("day", 31, "month", "same")));
        county.client().json("PUT", "ledger/settings", own).orThrow();
        assertEquals("2011-02-28", due(county, "2011-02"));
        assertEquals("2011-03-25", due(city, "2011-03"));
        assertTrue(platform.administrator()
                .exchange("GET", "ledger/holidays", null, null)
                .text()
                .contains("2011-04-02,work,清明调休"));
    }

    @Test
    void wrongSettingsAreToldWhy() {
        String path = "ledger/settings?jurisdiction=" + COUNTY;
        assertRefused(422, "invalid-entry", county.client().json("PUT", path, Map.of("preset", "never")));
        for (String register : Arrays.asList("none", "park", "enterprise", null)) {
            Map<String, Object> body = Map.of("registers", Collections.singletonList(register));
            JsonNode refused =
                    assertRefused(422, "invalid-entry", county.client().json("PUT", path, body));
            assertEquals(
                    "unknown-due-register",
                    refused.path("errors").path(0).path("code").asText());
        }
        assertEquals(3, county.client().read(path).path("registers").size(), "nothing was set");
        assertRefused(
                422,
                "invalid-entry",
                county.client().json("PUT", path, Map.of("due", Map.of("county", Map.of("day", 32, "month", "next")))));
        assertRefused(422, "invalid-entry", county.client().json("PUT", path, Map.of("unknown", 1)));
        assertRefused(404, "not-found", county.client().json("PUT", "ledger/settings?jurisdiction=450400", Map.of()));
        OfficerClient officer = OfficerClient.officer(platform, COUNTY);
        assertRefused(403, "not-permitted", officer.client().json("PUT", path, Map.of()));
        JsonNode lines = assertRefused(422, "invalid-entry", loads("2011-13-01,off,x\r\n2011-01-01,rest,y\r\n"));
        assertEquals(2, lines.path("errors").size());
    }
}
