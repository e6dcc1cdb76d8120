package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code POST /laborcoop/allocations/solve}. */
@Edition(shared = true)
class SolveTest {
    private static OfficerClient client;

    @BeforeAll
    static void anOfficer(RunningEdition platform) {
        client = OfficerClient.officer(platform, "451400");
    }

    private static Map<String, Object> persons(String place, String occupation, int persons) {
        return Map.of("place", place, "occupation", occupation, "persons", persons);
    }

    private static Answer solve(Map<String, Object> problem) {
        return client.client().json("POST", "laborcoop/allocations/solve", problem);
    }

    /** Hechi's Yizhou has 40 welders; Liunan, 62 km away, goes before Qintang, and what is left goes on. */
    @Test
    void mostAreFilledAndThenTheNearest() {
        JsonNode plan = solve(Map.of(
                        "supply", List.of(persons("451203", "welder", 40)),
                        "shortage", List.of(persons("450804", "welder", 30), persons("450204", "welder", 25))))
                .orThrow()
                .json();
        assertEquals(40, plan.path("filled").asInt());
        assertTrue(plan.path("feasible").asBoolean() && plan.path("verified").asBoolean(), plan::toString);
        assertEquals(25, plan.path("flows").path(0).path("persons").asInt(), plan::toString);
        assertEquals("450204", plan.path("flows").path(0).path("to").asText());
        assertEquals(15, plan.path("flows").path(1).path("persons").asInt());
        JsonNode worth = plan.path("duals").path("supply").path(0).path("worth");
        assertEquals(1, worth.path("filled").asInt(), "one more welder would fill one more vacancy");
    }

    @Test
    void substitutesCapacitiesAndMinimumsCount() {
        JsonNode plan = solve(Map.of(
                        "supply",
                        List.of(persons("a", "fitter", 10), persons("b", "welder", 3)),
                        "shortage",
                        List.of(persons("c", "welder", 12), persons("d", "fitter", 2)),
                        "costs",
                        List.of(
                                Map.of("from", "a", "to", "c", "cost", 5),
                                Map.of("from", "a", "to", "d", "cost", 1),
                                Map.of("from", "b", "to", "c", "cost", 7)),
                        "substitutions",
                        List.of(Map.of("wanted", "welder", "offered", "fitter", "penalty", 2)),
                        "capacities",
                        List.of(Map.of("from", "a", "to", "c", "wanted", "welder", "persons", 7)),
                        "minimums",
                        List.of(Map.of("from", "b", "to", "c", "wanted", "welder", "persons", 1))))
                .orThrow()
                .json();
        assertEquals(12, plan.path("filled").asInt(), plan::toString);
        assertEquals(7 * 7 + 2 + 3 * 7, plan.path("cost").asInt(), plan::toString);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        Map<String, Object> bound = Map.of("from", "a", "to", "b", "wanted", "welder", "persons", 2);
        Answer impossible = solve(Map.of(
                "supply", List.of(persons("a", "welder", 1)),
                "shortage", List.of(persons("b", "welder", 5)),
                "costs", List.of(Map.of("from", "a", "to", "b", "cost", 1)),
                "minimums", List.of(bound)));
        assertRefused(422, "infeasible", impossible);
        assertTrue(impossible.text().contains("welder"), impossible::text);
        Answer unknown = solve(
                Map.of("supply", List.of(persons("a", "welder", 1)), "shortage", List.of(persons("b", "welder", 5))));
        assertEquals(
                "no-distance",
                unknown.json().path("errors").path(0).path("code").asText(),
                unknown::text);
        Answer tooMany = solve(Map.of(
                "supply", List.of(persons("a", "welder", 1_000_000_000), persons("b", "welder", 1)),
                "shortage", List.of()));
        assertEquals(
                "too-many-persons",
                tooMany.json().path("errors").path(0).path("code").asText());
        Answer negative = solve(Map.of("supply", List.of(persons("a", "welder", -1)), "shortage", List.of()));
        assertEquals(
                "/supply/0/persons",
                negative.json().path("errors").path(0).path("pointer").asText());
        assertRefused(422, "invalid-entry", solve(Map.of()));
    }
}
