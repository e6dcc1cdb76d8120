package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.at;
import static org.bagui.runtime.itest.coop.Said.codes;
import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.faults;
import static org.bagui.runtime.itest.coop.Said.passenger;
import static org.bagui.runtime.itest.coop.Said.told;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Who is on a trip: whom the other side sees, whom a correction puts on it, and who may be erased. */
@Edition(shared = true)
@Tag("both-databases")
class TripPeopleTest {
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
    void theOtherSideSeesOnlyWhoAgrees() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-05-10", 9).madeBy(sending);
        Map<String, Object> silent = TripDraft.passenger(SENDING, 300);
        silent.put("consent", false);
        Answer refused = sending.client()
                .post(trip + "/manifest", Map.of("passengers", List.of(TripDraft.passenger(SENDING, 301), silent)));
        assertEquals(List.of("consent-missing"), faults(refused));
        assertEquals(
                "passengers/1/consent",
                refused.json().path("errors").path(0).path("field").asText());
        assertEquals(0, sending.client().read(trip + "/manifest").path("items").size());

        JsonNode listed = done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 300, 3));
        String person = listed.path("items").path(1).path("person").asText();
        assertRefused(409, "consent-in-force", sending.client().exchange("DELETE", "persons/" + person, null, null));
        sending.client()
                .exchange("POST", "persons/" + person + "/consents/1/withdraw", null, null)
                .orThrow();
        assertRefused(409, "person-in-use", sending.client().exchange("DELETE", "persons/" + person, null, null));
        JsonNode left = done(sending, trip + "/departure", at("2021-05-10T08:30:00+08:00"));
        assertEquals("3 1", told(left.path("departure"), "persons", "consentWithdrawn"), left::toString);
        JsonNode own = sending.client().read(trip + "/manifest");
        assertEquals(List.of("true", "false", "true"), own.path("items").findValuesAsText("consent"));
        JsonNode seen = receiving.client().read(trip + "/manifest");
        assertEquals(2, seen.path("items").size(), seen::toString);
        assertEquals(WELDER + " 1", told(seen.path("hidden").path(0), "occupation", "persons"));
        String hidden = passenger(own, 1);
        Map<String, Object> unseen = Map.of("at", "2021-05-10T18:00:00+08:00", "missing", List.of(hidden));
        assertEquals(List.of("no-such-passenger"), faults(receiving.client().post(trip + "/arrival", unseen)));
        Map<String, Object> tooMany = Map.of(
                "at",
                "2021-05-10T18:00:00+08:00",
                "unnamedMissing",
                List.of(Map.of("occupation", WELDER, "persons", 2)));
        assertEquals(List.of("not-between"), faults(receiving.client().post(trip + "/arrival", tooMany)));
        JsonNode came = done(
                receiving,
                trip + "/arrival",
                Map.of(
                        "at",
                        "2021-05-10T18:00:00+08:00",
                        "unnamedMissing",
                        List.of(Map.of("occupation", WELDER, "persons", 1))));
        assertEquals("2 1", told(came.path("arrival"), "persons", "missing"), came::toString);
        String transfer = "laborcoop/transfers/"
                + came.path("transfers").path(0).path("id").asText();
        JsonNode people = sending.client().read(transfer + "/people");
        assertEquals(
                List.of("arrived", "departed", "arrived"), people.path("items").findValuesAsText("state"));
        assertEquals("1", told(receiving.client().read(transfer + "/people"), "hidden"));
        assertRefused(
                403,
                "not-permitted",
                OfficerClient.of(running, RECEIVING, "reader").client().get(trip + "/manifest"));
    }

    /** What is told in error is corrected with a reason, or taken back, by the side that told it. */
    @Test
    void aCorrectionPutsNobodyOnTwoTrips() {
        String first = TripDraft.bus(SENDING, RECEIVING, "2021-01-12", 9).madeBy(sending);
        JsonNode listed = done(sending, first + "/manifest", TripDraft.manifest(SENDING, 600, 2));
        Map<String, Object> left = new LinkedHashMap<>(at("2021-01-12T08:00:00+08:00"));
        left.put("missing", List.of(Map.of("passenger", passenger(listed, 0), "reason", "示例误车")));
        done(sending, first + "/departure", left);
        String second = TripDraft.bus(SENDING, RECEIVING, "2021-01-12", 9).madeBy(sending);
        done(sending, second + "/manifest", TripDraft.manifest(SENDING, 600, 1));
        Map<String, Object> all = Map.of("at", "2021-01-12T08:00:00+08:00", "reason", "示例更正");
        List<String> elsewhere = List.of("trip-departed", "trip-passengers-elsewhere");
        assertEquals(elsewhere, codes(sending.client().post(first + "/departure", all)));
        Map<String, Object> back = Map.of("booking", "departure", "reason", "示例误报");
        assertEquals(elsewhere, codes(sending.client().post(first + "/cancellation", back)));
        done(sending, second + "/cancellation", Map.of("reason", "示例取消"));
        assertEquals("2", told(done(sending, first + "/departure", all).path("departure"), "persons"));
    }

    /** Townships keep people too: the county lists them by their ids, and the township does not erase them from under it. */
    @Test
    void peopleOfATownshipTravelWithItsCounty() {
        OfficerClient township = OfficerClient.officer(running, SENDING + "100");
        Map<String, Object> entered = Map.of("idNumber", CitizenNumbers.of(SENDING, 650), "name", "岑示例");
        String person = done(township, "persons", entered).path("id").asText();
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-01-20", 9).madeBy(sending);
        Map<String, Object> row = Map.of("person", person, "occupation", WELDER, "consent", true);
        assertEquals(
                List.of("person-or-number"),
                faults(sending.client().post(trip + "/manifest", Map.of("passengers", List.of(merged(row, entered))))));
        done(sending, trip + "/manifest", Map.of("passengers", List.of(row)));
        township.client()
                .exchange("POST", "persons/" + person + "/consents/1/withdraw", null, null)
                .orThrow();
        assertRefused(409, "person-in-use", township.client().exchange("DELETE", "persons/" + person, null, null));
        JsonNode listed = sending.client().read(trip + "/manifest");
        done(sending, trip + "/manifest/removals", Map.of("passengers", List.of(passenger(listed, 0))));
        township.client().exchange("DELETE", "persons/" + person, null, null).orThrow();
    }

    private static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> merged = new LinkedHashMap<>(one);
        merged.putAll(other);
        return merged;
    }
}
