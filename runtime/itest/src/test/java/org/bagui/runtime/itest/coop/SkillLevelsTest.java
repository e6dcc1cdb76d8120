package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Posts that ask for a skill level, who may stand in, and what a plan says of it in words. */
@Edition(shared = true)
@Tag("both-databases")
class SkillLevelsTest {
    private static final String CITY = "451100";
    private static final String ZHAOPING = "451121";
    private static final String ZHONGSHAN = "451122";
    private static final String MONTH = "2019-10";
    private static final String WELDER = "6-18-02-04";
    private static final String FITTER = "6-20-01-01";
    private static final String PLANS = "laborcoop/allocations";
    private static final String TABLE = "laborcoop/substitutions";

    private static OfficerClient region;
    private static OfficerClient city;

    /** Zhaoping offers 6 welders of level five and 7 of level three; Zhongshan lacks 9 of level four. */
    @BeforeAll
    static void postsOfLevelFour(RunningEdition platform) {
        region = OfficerClient.officer(platform, "450000");
        city = OfficerClient.officer(platform, CITY);
        OfficerClient sending = OfficerClient.officer(platform, ZHAOPING);
        Map.of("5", 6, "3", 7).forEach((level, persons) -> {
            Map<String, Object> survey = Map.of(
                    "countyCode", ZHAOPING,
                    "period", MONTH,
                    "occupationCode", WELDER,
                    "skillLevel", level,
                    "personsAvailable", persons);
            sending.client()
                    .json("POST", "registers/labour-supply/entries", survey)
                    .orThrow();
        });
        OfficerClient receiving = OfficerClient.officer(platform, ZHONGSHAN);
        receiving.reports(Report.profile(ZHONGSHAN, 781).in(MONTH));
        receiving.reports(Report.demand(ZHONGSHAN, 781, "焊工")
                .in(MONTH)
                .with("occupationCode", WELDER)
                .with("skillLevelMin", "4")
                .with("shortageCurrent", 9));
    }

    private static JsonNode plan(Map<String, Object> options, String... headers) {
        Answer taken = city.client()
                .json("POST", PLANS, Map.of("jurisdiction", CITY, "period", MONTH, "name", "示例", "options", options));
        assertEquals(202, taken.status(), taken::text);
        String path = PLANS + "/" + taken.json().path("id").asText();
        Waiting.until(
                () -> city.client().read(path),
                one -> !one.path("state").asText().equals("running"));
        return city.client().json("GET", path, null, headers).orThrow().json();
    }

    private static Map<String, Object> substitute(String offered, String level, int penalty) {
        Map<String, Object> row = new HashMap<>(Map.of("wanted", WELDER, "offered", offered, "penalty", penalty));
        if (level != null) {
            row.put("offeredLevel", level);
        }
        return row;
    }

    @Test
    void whoHasTheLevelFillsAndOthersByTheTable() {
        JsonNode bare = plan(Map.of("substitutions", List.of())).path("plan");
        assertEquals(7, bare.path("filled").asInt(), bare::toString);
        assertEquals("4", bare.path("lines").path(0).path("offeredLevel").asText());
        assertEquals(
                1,
                bare.path("duals")
                        .path("supply")
                        .path(1)
                        .path("worth")
                        .path("filled")
                        .asInt(),
                bare::toString);

        Map<String, Object> table = Map.of("substitutions", List.of(substitute(WELDER, "5", 30)));
        region.client().json("PUT", TABLE + "?jurisdiction=450000", table).orThrow();
        assertEquals("450000", city.client().read(TABLE).path("from").asText(), "it holds below");
        JsonNode byTable = plan(Map.of()).path("plan");
        assertEquals(9, byTable.path("filled").asInt(), byTable::toString);
        assertEquals("450000", byTable.path("substitutes").path("from").asText());
        JsonNode lower = byTable.path("lines").path(1);
        assertEquals("5", lower.path("offeredLevel").asText(), byTable::toString);
        assertEquals(2, lower.path("persons").asInt());
        assertEquals(30, lower.path("parts").path("penalty").asInt());

        city.client()
                .json("PUT", TABLE, Map.of("substitutions", List.of(substitute(FITTER, null, 5))))
                .orThrow();
        assertEquals(CITY, city.client().read(TABLE).path("from").asText());
        assertEquals(7, plan(Map.of()).path("plan").path("filled").asInt(), "the nearest table holds alone");
        city.client().json("PUT", TABLE, new HashMap<>()).orThrow();
        assertEquals("450000", city.client().read(TABLE).path("from").asText());
        region.client().json("PUT", TABLE, new HashMap<>()).orThrow();
        assertTrue(city.client().read(TABLE).path("from").isMissingNode());
    }

    @Test
    void theCallersLanguageIsSpoken() {
        JsonNode plan = plan(Map.of("substitutions", List.of(substitute(WELDER, "5", 30))), "Accept-Language", "en")
                .path("plan");
        String words = plan.path("lines").path(1).path("words").asText();
        assertTrue(words.startsWith("2 from Zhaoping"), words);
        assertTrue(words.contains("30 for standing in") && words.contains("no other vacancy"), words);
        String more = plan.path("duals").path("supply").path(1).path("words").asText();
        assertTrue(more.startsWith("One more in Zhaoping"), plan::toString);
        JsonNode chinese = plan(Map.of("substitutions", List.of())).path("plan");
        String said = chinese.path("lines").path(0).path("words").asText();
        assertTrue(said.startsWith("昭平县的7名") && said.contains("去钟山县"), said);
        String worth =
                chinese.path("duals").path("supply").path(1).path("words").asText();
        assertTrue(worth.contains("可多安置1人"), worth);
    }

    /** What if five more welders of level four came from Zhaoping, and three of level five were gone? */
    @Test
    void scenarioIsComparedWithTheRegisters() {
        JsonNode base = plan(Map.of("substitutions", List.of()));
        Map<String, Object> more = Map.of("place", ZHAOPING, "occupation", WELDER, "level", "4", "persons", 5);
        Map<String, Object> gone = Map.of("place", ZHAOPING, "occupation", WELDER, "level", "5", "persons", -3);
        JsonNode scenario = plan(Map.of("substitutions", List.of(), "supply", List.of(more, gone)));
        assertEquals(15, scenario.path("plan").path("supply").asInt(), scenario::toString);
        JsonNode comparison = city.client()
                .read(PLANS + "/" + base.path("id").asText() + "/comparison?with="
                        + scenario.path("id").asText());
        assertEquals(2, comparison.path("filled").asInt(), comparison::toString);
        assertEquals("4", comparison.path("lines").path(0).path("offeredLevel").asText());
        assertEquals(9, comparison.path("lines").path(0).path("otherPersons").asInt());
    }

    @Test
    void wrongTablesAreRefused() {
        Map<String, Object> twice =
                Map.of("substitutions", List.of(substitute(FITTER, null, 5), substitute(FITTER, null, 6)));
        JsonNode errors = assertRefused(422, "invalid-entry", city.client().json("PUT", TABLE, twice))
                .path("errors");
        assertEquals("/substitutions/1/penalty", errors.path(0).path("pointer").asText(), errors::toString);
        Map<String, Object> level = Map.of("substitutions", List.of(substitute(FITTER, "9", 1_000_001)));
        assertEquals(
                2,
                assertRefused(422, "invalid-entry", city.client().json("PUT", TABLE, level))
                        .path("errors")
                        .size());
        assertRefused(404, "not-found", city.client().json("PUT", TABLE + "?jurisdiction=450000", Map.of()));
        assertRefused(404, "not-found", city.client().get(TABLE + "?jurisdiction=450300"));
    }
}
