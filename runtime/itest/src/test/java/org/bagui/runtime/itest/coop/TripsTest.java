package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.Refusals.assertNotThere;
import static org.bagui.runtime.testkit.fixture.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.Desk;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code /laborcoop/trips} and {@code /laborcoop/campaigns}: plans, who travels, departure, arrival, and what they book. */
@Edition(shared = true)
@Tag("both-databases")
class TripsTest {
    private static final String SENDING = "450481";
    private static final String RECEIVING = "450512";
    private static final String STRANGER = "450403";
    private static final String WELDER = TripDraft.OCCUPATION;

    private static RunningEdition running;
    private static Desk sending;
    private static Desk receiving;
    private static Desk region;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = Desk.officer(platform, SENDING);
        receiving = Desk.officer(platform, RECEIVING);
        region = Desk.officer(platform, "450000");
    }

    private static JsonNode done(Desk desk, String path, Object body) {
        return desk.client().post(path, body).orThrow().json();
    }

    private static List<String> codes(Answer refused) {
        return assertRefused(409, "state-conflict", refused).path("errors").findValuesAsText("code");
    }

    private static List<String> faults(Answer refused) {
        return assertRefused(422, "invalid-entry", refused).path("errors").findValuesAsText("code");
    }

    private static String told(JsonNode node, String... members) {
        List<String> told = new ArrayList<>();
        for (String member : members) {
            told.add(node.path(member).asText());
        }
        return String.join(" ", told);
    }

    private static String passenger(JsonNode manifest, int place) {
        return manifest.path("items").path(place).path("id").asText();
    }

    private static Map<String, Object> at(String moment) {
        return Map.of("at", moment);
    }

    @Test
    void aTripCarriesTransfersFromPlanToArrival() {
        String pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", "2021-02-01")
                .with("quotas", List.of(Map.of("occupation", WELDER, "persons", 12)))
                .madeBy(sending);
        done(receiving, pairing + "/confirm", Map.of());
        String campaign = done(
                        region,
                        "laborcoop/campaigns",
                        Map.of("name", "示例春风行动", "from", "2021-02-01", "to", "2021-03-31"))
                .path("id")
                .asText();
        TripDraft draft = TripDraft.bus(SENDING, RECEIVING, "2021-02-18", 20)
                .with("pairing", pairing.substring(pairing.lastIndexOf('/') + 1))
                .with("campaign", campaign);
        assertEquals(List.of("not-the-sending-side"), faults(draft.sentBy(receiving)));
        String trip = draft.madeBy(sending);
        assertNotThere(Desk.officer(running, STRANGER).client().get(trip));

        JsonNode listed = done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 100, 14));
        assertEquals(14, listed.path("items").size(), listed::toString);
        assertEquals("韦", listed.path("items").path(0).path("familyName").asText());
        assertTrue(listed.path("items").path(0).path("idNumber").asText().startsWith("450*"), listed::toString);
        assertFalse(listed.toString().contains(CitizenNumbers.of(SENDING, 100)));
        JsonNode seen = receiving.client().read(trip + "/manifest");
        assertEquals(14, seen.path("items").size(), seen::toString);

        Map<String, Object> leaves = Map.of(
                "at",
                "2021-02-18T08:10:00+08:00",
                "missing",
                List.of(Map.of("passenger", passenger(listed, 0), "reason", "示例临时有事")));
        assertEquals(
                List.of("trip-planned", "transfer-quota-overrun"),
                codes(sending.client().post(trip + "/departure", leaves)));
        assertEquals(
                List.of("trip-planned", "trip-of-the-other-side"),
                codes(receiving.client().post(trip + "/departure", leaves)));
        assertEquals(
                List.of("trip-planned"),
                codes(receiving.client().post(trip + "/arrival", at("2021-02-18T18:00:00+08:00"))));
        done(
                sending,
                trip + "/manifest/removals",
                Map.of("passengers", List.of(passenger(listed, 1), passenger(listed, 2))));
        JsonNode left = done(sending, trip + "/departure", leaves);
        assertEquals("departed 12 12", told(left, "state", "passengers", "sold"), left::toString);
        assertEquals(
                "11 1 0 0", told(left.path("departure"), "persons", "missing", "povertyLifted", "consentWithdrawn"));

        JsonNode manifest = receiving.client().read(trip + "/manifest");
        List<String> lost = List.of(passenger(manifest, 3), passenger(manifest, 4), passenger(manifest, 5));
        JsonNode came = done(receiving, trip + "/arrival", Map.of("at", "2021-02-18T19:00:00+08:00", "missing", lost));
        assertEquals("arrived", came.path("state").asText());
        assertEquals("8 3", told(came.path("arrival"), "persons", "missing"), came::toString);
        String transfer = came.path("transfers").path(0).path("id").asText();
        assertEquals(
                WELDER + " 11 8 differs",
                told(came.path("transfers").path(0), "occupation", "departed", "arrived", "state"));
        JsonNode differs =
                sending.client().read("laborcoop/differences?period=2021-02").path("items");
        assertEquals(transfer + " 3", told(differs.path(0), "id", "unexplained"), differs::toString);
        assertEquals(
                List.of("transfer-differs", "transfer-of-a-trip"),
                codes(receiving
                        .client()
                        .post(
                                "laborcoop/transfers/" + transfer + "/arrival",
                                Map.of("persons", 11, "date", "2021-02-18", "reason", "示例更正"))));
        done(
                receiving,
                "laborcoop/transfers/" + transfer + "/explanation",
                Map.of("reason", "turned-back", "persons", 3, "text", "示例中途返回"));
        JsonNode figures =
                region.client().read("laborcoop/campaigns/" + campaign).path("figures");
        assertEquals(
                "1 0 20 12 11 8 3600.50",
                told(figures, "trips", "cancelled", "seats", "sold", "departed", "arrived", "cost"));
        assertEquals(
                "0",
                told(
                        Desk.officer(running, STRANGER)
                                .client()
                                .read("laborcoop/campaigns/" + campaign)
                                .path("figures"),
                        "trips"));
    }
}
