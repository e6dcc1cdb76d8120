package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a way costs: by the table of distances, which is one for all, and by the pairings in force. */
@Edition(shared = true)
@Tag("both-databases")
class PlanCostsTest {
    private static final String CITY = "451300";
    private static final String XINCHENG = "451321";
    private static final String XIANGZHOU = "451322";
    private static final String JINXIU = "451324";
    private static final String MONTH = "2031-05";
    private static final String WELDER = "6-18-02-04";
    private static final String PLANS = "laborcoop/allocations";
    private static final String DISTANCES = "laborcoop/distances";
    private static final Map<String, Object> CONTACT = Map.of("name", "示例联系人", "phone", "0772-4201234");
    private static final String SOURCE = "?source=example&date=2026-01-31";

    private final RunningEdition platform;
    private final OfficerClient city;

    PlanCostsTest(RunningEdition platform) {
        this.platform = platform;
        city = OfficerClient.officer(platform, CITY);
    }

    private static Map<String, Object> welders(String place, int persons) {
        return Map.of("place", place, "occupation", WELDER, "persons", persons);
    }

    /** Ten welders of one of two counties are wanted in a third. */
    private JsonNode plan(Map<String, Object> weights) {
        return plan(MONTH, weights);
    }

    private JsonNode plan(String month, Map<String, Object> weights) {
        Map<String, Object> options = Map.of(
                "supply",
                List.of(welders(XINCHENG, 10), welders(XIANGZHOU, 10)),
                "shortage",
                List.of(welders(JINXIU, 10)),
                "costs",
                weights);
        Answer taken = city.client()
                .json("POST", PLANS, Map.of("jurisdiction", CITY, "period", month, "name", "示例", "options", options));
        assertEquals(202, taken.status(), taken::text);
        return Waiting.until(
                        () -> city.client()
                                .read(PLANS + "/" + taken.json().path("id").asText()),
                        one -> !one.path("state").asText().equals("running"))
                .path("plan");
    }

    private Answer loads(String query, String csv) {
        return platform.administrator()
                .send("PUT", DISTANCES + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String proposed(String from, String until, String occupation) {
        Map<String, Object> body = Map.of(
                "sendingPlace",
                XINCHENG,
                "receivingPlace",
                JINXIU,
                "side",
                "sending",
                "validFrom",
                from,
                "validUntil",
                until,
                "quotas",
                List.of(Map.of("occupation", occupation, "persons", 10)),
                "contacts",
                Map.of("sending", CONTACT));
        JsonNode made = city.client().post("laborcoop/pairings", body).orThrow().json();
        return "laborcoop/pairings/" + made.path("id").asText();
    }

    private void confirm(String pairing) {
        OfficerClient.officer(platform, JINXIU)
                .client()
                .post(pairing + "/confirm", Map.of("contact", CONTACT))
                .orThrow();
    }

    /** A pairing that was ended weighs in the months in which it held, and in none to come. */
    @Test
    void endedPairingWeighsInPastMonthsOnly() {
        String pairing = proposed("2021-05-01", "2098-12-31", "６-18-02-04");
        confirm(pairing);
        city.client().post(pairing + "/end", Map.of("reason", "示例协商终止")).orThrow();
        JsonNode past = plan("2021-05", Map.of("pairing", 500)).path("lines").path(0);
        assertEquals(XINCHENG, past.path("from").asText(), past::toString);
        assertEquals(0, past.path("parts").path("pairing").asInt());
        JsonNode ahead = plan("2032-05", Map.of("pairing", 500)).path("lines").path(0);
        assertEquals(XIANGZHOU, ahead.path("from").asText(), ahead::toString);
    }

    @Test
    void pairingDrawsWorkersToItsPlaces() {
        JsonNode before = plan(Map.of("pairing", 500)).path("lines").path(0);
        assertEquals(XIANGZHOU, before.path("from").asText(), "the nearer one: " + before);
        assertEquals(500, before.path("parts").path("pairing").asInt());
        String pairing = proposed("2022-01-01", "2031-05-01", WELDER);
        assertEquals(
                XIANGZHOU,
                plan(Map.of("pairing", 500)).path("lines").path(0).path("from").asText());
        confirm(pairing);
        JsonNode paired = plan(Map.of("pairing", 500)).path("lines").path(0);
        assertEquals(XINCHENG, paired.path("from").asText(), paired::toString);
        assertEquals(0, paired.path("parts").path("pairing").asInt());
        assertEquals(paired.path("unitCost"), paired.path("parts").path("distance"));
        assertEquals(
                XIANGZHOU, plan(Map.of()).path("lines").path(0).path("from").asText(), "pairings weigh nothing");
        Answer tooMuch = city.client()
                .json(
                        "POST",
                        PLANS,
                        Map.of(
                                "jurisdiction",
                                CITY,
                                "period",
                                MONTH,
                                "name",
                                "示例",
                                "options",
                                Map.of("costs", Map.of("pairing", 100_001))));
        assertEquals(
                "/options/costs/pairing",
                tooMuch.json().path("errors").path(0).path("pointer").asText(),
                tooMuch::text);
    }

    @Test
    void tableOfDistancesIsLoadedAndUsed() {
        assertEquals(0, city.client().read(DISTANCES).path("pairs").asInt());
        String csv = "from_code,to_code,road_km\r\n451324,451321,12.4\r\n451322,451324,300\r\n";
        assertRefused(
                403,
                "not-permitted",
                city.client().send("PUT", DISTANCES + SOURCE, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        loads(SOURCE, csv).orThrow();
        JsonNode table = city.client().read(DISTANCES);
        assertEquals(2, table.path("pairs").asInt(), table::toString);
        assertEquals("2026-01-31", table.path("date").asText());
        JsonNode plan = plan(Map.of("distance", 10));
        assertEquals(XINCHENG, plan.path("lines").path(0).path("from").asText(), plan::toString);
        assertEquals(120, plan.path("lines").path(0).path("unitCost").asInt());
        assertEquals("example", plan.path("distances").path("source").asText());

        Answer wrong = loads(SOURCE, "from_code,to_code,km\n451321,451324,-1\n451321,459999,4\n");
        JsonNode errors = assertRefused(422, "invalid-entry", wrong).path("errors");
        assertEquals("distance-not-kilometres", errors.path(0).path("code").asText(), errors::toString);
        assertEquals("distance-unknown-place", errors.path(1).path("code").asText());
        assertRefused(400, "bad-parameter", loads("?source=example&date=2026-02-30", csv));
        assertRefused(400, "bad-parameter", loads("?date=2026-02-03", csv));
        assertRefused(
                422,
                "unreadable-file",
                platform.administrator()
                        .send("PUT", DISTANCES + SOURCE, "text/csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
        Answer kept = city.client().get(DISTANCES + "/table");
        assertTrue(kept.text().contains("451321,451324,12.4"), kept::text);

        assertEquals(
                204, platform.administrator().json("DELETE", DISTANCES, null).status());
        assertEquals(
                XIANGZHOU, plan(Map.of()).path("lines").path(0).path("from").asText());
    }
}
