package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.passenger;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was told wrong of a trip and is told anew: months, costs, campaigns, reasons. */
@Edition(shared = true)
@Tag("both-databases")
class TripCorrectionsTest {
    private static final String SENDING = "451224";
    private static final String RECEIVING = "450323";

    private final OfficerClient sending;
    private final OfficerClient receiving;

    TripCorrectionsTest(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    private static List<String> told(int status, String code, Answer refused) {
        List<String> told = new ArrayList<>();
        assertRefused(status, code, refused)
                .path("errors")
                .forEach(one -> told.add(
                        one.path("field").asText() + " " + one.path("code").asText()));
        return told;
    }

    /** A departure that was told in the wrong month is taken back and told in the right one, whose figures it is in then. */
    @Test
    void aDepartureToldInTheWrongMonthDepartsInAnother() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-03-30", 9).madeBy(sending);
        done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 100, 3));
        done(sending, trip + "/departure", Map.of("at", "2020-03-30T08:00:00+08:00"));
        assertEquals(
                List.of("at date-outside-month"),
                told(
                        422,
                        "invalid-entry",
                        receiving.client().post(trip + "/arrival", Map.of("at", "2020-06-30T18:00:00+08:00"))));
        done(sending, trip + "/cancellation", Map.of("booking", "departure", "reason", "示例误报"));
        JsonNode left = done(sending, trip + "/departure", Map.of("at", "2020-04-30T08:00:00+08:00"));
        assertEquals("departed", left.path("state").asText(), left::toString);
        done(receiving, trip + "/arrival", Map.of("at", "2020-05-01T02:00:00+08:00"));
        for (Map.Entry<String, Integer> one : Map.of("2020-03", 0, "2020-04", 3).entrySet()) {
            String month = "?period=" + one.getKey();
            JsonNode balance = sending.client().read("laborcoop/balance" + month);
            assertEquals(one.getValue(), balance.path("sent").asInt(), balance::toString);
            JsonNode transfers = sending.client().read("laborcoop/transfers" + month);
            assertEquals(one.getValue() / 3, transfers.path("items").size(), transfers::toString);
        }
    }

    /** Whoever missed the trip may be on another one: its cost is mended all the same, while its stops are not moved. */
    @Test
    void costsAreMendedWhoeverIsElsewhere() {
        String first = TripDraft.bus(SENDING, RECEIVING, "2020-07-12", 9).madeBy(sending);
        JsonNode listed = done(sending, first + "/manifest", TripDraft.manifest(SENDING, 200, 2));
        List<Object> missing = List.of(Map.of("passenger", passenger(listed, 0), "reason", "示例误车"));
        done(sending, first + "/departure", Map.of("at", "2020-07-12T08:00:00+08:00", "missing", missing));
        String second = TripDraft.bus(SENDING, RECEIVING, "2020-07-12", 9).madeBy(sending);
        done(sending, second + "/manifest", TripDraft.manifest(SENDING, 200, 1));
        int version = sending.client().read(first).path("version").asInt();
        JsonNode mended = sending.client()
                .json("PATCH", first, Map.of("version", version, "title", "示例更名", "reason", "示例更正"))
                .orThrow()
                .json();
        assertEquals("示例更名", mended.path("title").asText(), mended::toString);
    }

    /** A trip of a campaign leaves while it runs, also when its stops are moved. */
    @Test
    void stopsStayWithinTheCampaign() {
        Map<String, Object> days = Map.of("name", "示例返岗行动", "from", "2020-08-01", "to", "2020-08-10");
        String campaign = done(sending, "laborcoop/campaigns", days).path("id").asText();
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-08-05", 9)
                .with("campaign", campaign)
                .madeBy(sending);
        Object later =
                TripDraft.bus(SENDING, RECEIVING, "2020-08-20", 9).members().get("stops");
        Answer refused = sending.client().json("PATCH", trip, Map.of("version", 1, "stops", later));
        assertEquals(List.of("campaign campaign-not-running"), told(422, "invalid-entry", refused));
        Map<String, Object> without = Map.of("version", 1, "stops", later, "campaign", "");
        sending.client().json("PATCH", trip, without).orThrow();
    }

    /** Reasons stay readable, names are sealed: none stands in them, however it is written. */
    @Test
    void aReasonNamesNobody() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-09-05", 9).madeBy(sending);
        JsonNode listed = done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 300, 2));
        List<Object> missing = List.of(Map.of("passenger", passenger(listed, 1), "reason", "韦 示例-３０1 生病"));
        Map<String, Object> leaves = Map.of("at", "2020-09-05T08:00:00+08:00", "missing", missing);
        Answer refused = sending.client().post(trip + "/departure", leaves);
        assertEquals(List.of("missing/0/reason personal-text"), told(422, "invalid-entry", refused));
        assertFalse(refused.text().contains("韦"), refused::text);
        assertEquals("planned", sending.client().read(trip).path("state").asText());
        List<Object> other = List.of(Map.of("passenger", passenger(listed, 1), "reason", "示例生病"));
        done(sending, trip + "/departure", Map.of("at", "2020-09-05T08:00:00+08:00", "missing", other));
    }
}
