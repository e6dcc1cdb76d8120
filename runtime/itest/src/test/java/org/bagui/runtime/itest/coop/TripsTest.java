package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.at;
import static org.bagui.runtime.itest.coop.Said.codes;
import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.faults;
import static org.bagui.runtime.itest.coop.Said.passenger;
import static org.bagui.runtime.itest.coop.Said.told;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
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
@Tag("sql-dialect")
class TripsTest {
    private static final String SENDING = "450481";
    private static final String RECEIVING = "450512";
    private static final String STRANGER = "450403";
    private static final String WELDER = TripDraft.OCCUPATION;

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;
    private static OfficerClient region;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        region = OfficerClient.officer(platform, "450000");
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
        assertNotThere(OfficerClient.officer(running, STRANGER).client().get(trip));

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
                        OfficerClient.officer(running, STRANGER)
                                .client()
                                .read("laborcoop/campaigns/" + campaign)
                                .path("figures"),
                        "trips"));
    }

    /** A seat that is left at a stop is sold again; nobody sits twice, or on two trips at once. */
    @Test
    void seatsAreSoldLegByLeg() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-04-06", 2).madeBy(sending);
        Map<String, Object> first = TripDraft.passenger(SENDING, 200);
        first.put("alighting", "服务区");
        first.put("seat", "1A");
        Map<String, Object> second = TripDraft.passenger(SENDING, 201);
        second.put("boarding", "2");
        second.put("seat", "1A");
        Map<String, Object> third = TripDraft.passenger(SENDING, 202);
        JsonNode listed = done(sending, trip + "/manifest", Map.of("passengers", List.of(first, second, third)));
        assertEquals(3, listed.path("items").size());
        JsonNode shown = sending.client().read(trip);
        assertEquals(List.of("2", "2"), shown.path("legs").findValuesAsText("sold"), shown::toString);
        assertEquals("3 2", told(shown, "passengers", "sold"));

        assertEquals(
                List.of("trip-planned", "trip-sold-out"),
                codes(sending.client().post(trip + "/manifest", TripDraft.manifest(SENDING, 203, 1))));
        assertEquals(
                List.of("trip-planned", "passenger-on-the-trip"),
                codes(sending.client().post(trip + "/manifest", TripDraft.manifest(SENDING, 202, 1))));
        String other = TripDraft.bus(SENDING, RECEIVING, "2021-04-06", 9).madeBy(sending);
        assertEquals(
                List.of("trip-planned", "passenger-elsewhere"),
                codes(sending.client().post(other + "/manifest", TripDraft.manifest(SENDING, 202, 1))));
        String later = TripDraft.bus(SENDING, RECEIVING, "2021-04-08", 9).madeBy(sending);
        done(sending, later + "/manifest", TripDraft.manifest(SENDING, 202, 1));
        Object sameDay =
                TripDraft.bus(SENDING, RECEIVING, "2021-04-06", 9).members().get("stops");
        assertEquals(
                List.of("trip-planned", "trip-passengers-elsewhere"),
                codes(sending.client().json("PATCH", later, Map.of("version", 1, "stops", sameDay))));

        assertEquals(
                List.of("trip-planned", "trip-seats-sold"),
                codes(sending.client().json("PATCH", trip, Map.of("version", 1, "seats", 1))));
        assertRefused(412, "stale-version", sending.client().json("PATCH", trip, Map.of("version", 7, "seats", 3)));
        assertRefused(428, "version-required", sending.client().json("PATCH", trip, Map.of("seats", 3)));
        assertEquals(
                List.of("trip-planned", "trip-of-the-other-side"),
                codes(receiving.client().json("PATCH", trip, Map.of("version", 1, "seats", 3))));
        sending.client().json("PATCH", trip, Map.of("version", 1, "seats", 3)).orThrow();
        done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 203, 1));
        assertEquals("2", told(sending.client().read(trip), "version"));
        done(receiving, trip + "/cancellation", Map.of("reason", "示例停工"));
        assertEquals(
                List.of("trip-cancelled"),
                codes(sending.client().post(trip + "/departure", at("2021-04-06T08:00:00+08:00"))));
        done(sending, other + "/manifest", TripDraft.manifest(SENDING, 202, 1));
    }

    /** Without consent nobody travels; who withdraws it is counted, and no longer named to the other side. */
    @Test
    void whatIsToldIsCorrectedAndTakenBack() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-06-08", 9)
                .with("mode", "train")
                .madeBy(sending);
        Map<String, Object> poor = TripDraft.passenger(SENDING, 400);
        poor.put("povertyLifted", true);
        for (String wrong : List.of("91450205MA5KXQ2B7E", "91450205MA5KXQ2B7", "91450205MAOKXQ2B7E")) {
            poor.put("employer", wrong);
            Answer refused = sending.client().post(trip + "/manifest", Map.of("passengers", List.of(poor)));
            assertEquals(List.of("uscc-check"), faults(refused), wrong);
            assertFalse(refused.body().toString().contains("fault."), "a text, no key");
        }
        poor.put("employer", "91350100M000100Y43");
        JsonNode listed = done(
                sending,
                trip + "/manifest",
                Map.of(
                        "passengers",
                        List.of(poor, TripDraft.passenger(SENDING, 401), TripDraft.passenger(SENDING, 402))));
        done(sending, trip + "/departure", at("2021-06-08T08:30:00+08:00"));
        Map<String, Object> missing = Map.of(
                "at",
                "2021-06-08T08:40:00+08:00",
                "missing",
                List.of(Map.of("passenger", passenger(listed, 1), "reason", "示例生病")));
        assertEquals(
                List.of("trip-departed", "trip-correction-needs-reason"),
                codes(sending.client().post(trip + "/departure", missing)));
        Map<String, Object> corrected = new LinkedHashMap<>(missing);
        corrected.put("reason", "示例更正");
        assertEquals("2", told(done(sending, trip + "/departure", corrected).path("departure"), "persons"));
        assertEquals(
                List.of("trip-departed"),
                codes(sending.client().post(trip + "/cancellation", Map.of("reason", "示例取消"))));
        done(receiving, trip + "/arrival", at("2021-06-30T23:00:00+08:00"));
        String before = region.client()
                .read("laborcoop/balance?period=2021-06")
                .path("asOf")
                .asText();
        Map<String, Object> july = Map.of("at", "2021-07-01T01:00:00+08:00", "reason", "示例更正");
        done(receiving, trip + "/arrival", july);
        String now = "laborcoop/balance?jurisdiction=" + RECEIVING + "&period=";
        assertEquals("0", told(region.client().read(now + "2021-06").path("placements"), "persons"));
        JsonNode placed = region.client().read(now + "2021-07").path("placements");
        assertEquals("2", told(placed, "persons"), placed::toString);
        assertEquals("91350100M000100Y43 1", told(placed.path("byEmployer").path(0), "employer", "persons"));
        String asOf = "&asOf=" + before.replace("+", "%2B");
        assertEquals("2", told(region.client().read(now + "2021-06" + asOf).path("placements"), "persons"));
        String hires = "laborcoop/hires-proposals?jurisdiction=" + RECEIVING + "&period=2021-06";
        assertEquals(0, region.client().read(hires).path("items").size());
        JsonNode proposed = region.client().read(hires + asOf);
        assertEquals("2021-06 " + before, told(proposed, "period", "asOf"), proposed::toString);
        assertEquals(RECEIVING + " 2", told(proposed.path("items").path(0), "place", "hiresPointToPoint"));
        JsonNode trips =
                sending.client().read("laborcoop/balance?period=2021-06").path("trips");
        assertEquals("train 1 2 1", told(trips.path(0), "mode", "trips", "persons", "povertyLifted"), trips::toString);

        Map<String, Object> back = Map.of("booking", "arrival", "reason", "示例误报");
        assertEquals(
                List.of("trip-arrived", "trip-of-the-other-side"),
                codes(sending.client().post(trip + "/cancellation", back)));
        done(receiving, trip + "/cancellation", back);
        Map<String, Object> costs = Map.of(
                "version",
                6,
                "reason",
                "示例结算",
                "cost",
                Map.of("total", 100, "shares", List.of(Map.of("bearer", "worker", "amount", "100"))));
        assertEquals(
                "100.00",
                told(
                        sending.client()
                                .json("PATCH", trip, costs)
                                .orThrow()
                                .json()
                                .path("cost"),
                        "total"));
        JsonNode planned = done(sending, trip + "/cancellation", Map.of("booking", "departure", "reason", "示例误报"));
        assertEquals("planned 3", told(planned, "state", "passengers"), planned::toString);
        assertEquals(0, planned.path("transfers").size(), planned::toString);
        assertEquals(
                0,
                sending.client()
                        .read("laborcoop/balance?period=2021-06")
                        .path("trips")
                        .size());
        done(sending, trip + "/departure", at("2021-06-08T08:30:00+08:00"));
    }

    /** A partner outside Guangxi has nobody here: the side here books both ends, and registers who comes from there. */
    @Test
    void theSideHereStandsForAPartnerOutside() {
        String csv = "code,name_zh,kind,parent_code\n440000,广东省,province,\n441300,惠州市,prefecture-city,440000\n";
        running.administrator()
                .send("PUT", "code-lists/division", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        String out = TripDraft.bus(SENDING, "441300", "2021-11-02", 9)
                .with("mode", "coach")
                .madeBy(sending);
        done(sending, out + "/manifest", TripDraft.manifest(SENDING, 500, 2));
        done(sending, out + "/departure", at("2021-11-02T08:00:00+08:00"));
        assertEquals("arrived", told(done(sending, out + "/arrival", at("2021-11-03T08:00:00+08:00")), "state"));

        String in = TripDraft.bus("441300", RECEIVING, "2021-11-05", 9).madeBy(receiving);
        JsonNode listed = done(receiving, in + "/manifest", TripDraft.manifest(RECEIVING, 510, 2));
        assertEquals(2, listed.path("items").size());
        done(receiving, in + "/departure", at("2021-11-05T08:00:00+08:00"));
        assertEquals("arrived", told(done(receiving, in + "/arrival", at("2021-11-05T18:00:00+08:00")), "state"));
        JsonNode trips =
                receiving.client().read("laborcoop/balance?period=2021-11").path("trips");
        assertEquals("bus 1 2", told(trips.path(0), "mode", "trips", "persons"), trips::toString);
        assertNotThere(sending.client().get(in));
    }

    /** A campaign is for those inside its place; others do not see it, and put no trips into it. */
    @Test
    void aCampaignIsForThoseInside() {
        Map<String, Object> own = Map.of("name", "示例县级返岗行动", "from", "2021-01-01", "to", "2021-12-31");
        String campaign = done(receiving, "laborcoop/campaigns", own).path("id").asText();
        assertNotThere(sending.client().get("laborcoop/campaigns/" + campaign));
        assertEquals(RECEIVING, told(region.client().read("laborcoop/campaigns/" + campaign), "place"));
        TripDraft draft = TripDraft.bus(SENDING, RECEIVING, "2021-11-20", 9);
        assertEquals(
                List.of("no-such-campaign"),
                faults(draft.with("campaign", campaign).sentBy(sending)));
        String late = done(
                        region,
                        "laborcoop/campaigns",
                        Map.of("name", "示例年末行动", "from", "2021-12-01", "to", "2021-12-31"))
                .path("id")
                .asText();
        assertEquals(
                List.of("campaign-not-running"),
                faults(draft.with("campaign", late).sentBy(sending)));
        draft.madeBy(sending);
        JsonNode none = sending.client().read("laborcoop/trips?campaign=" + late);
        assertEquals(0, none.path("items").size(), none::toString);
        JsonNode month = receiving.client().read("laborcoop/trips?period=2021-11&limit=1");
        assertEquals(1, month.path("items").size());
        assertFalse(month.path("next").asText().isEmpty(), month::toString);
    }

    /** Who missed a trip may take another one; the first is not mended then so that the person is on both. */
}
