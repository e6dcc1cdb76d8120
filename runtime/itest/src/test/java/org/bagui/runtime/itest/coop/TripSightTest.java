package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.faults;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees names of a trip, and when; what consents are noted, and that no list brings back one that was withdrawn. */
@Edition(shared = true)
@Tag("both-databases")
class TripSightTest {
    private static final String SENDING = "450126";
    private static final String RECEIVING = "450226";

    private final OfficerClient sending;
    private final OfficerClient receiving;
    private final OfficerClient stranger;

    TripSightTest(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        stranger = OfficerClient.officer(platform, "450421");
    }

    /** How many of a trip the receiving side has named, in JSON and as a workbook, and how many it has not. */
    private String seen(String trip) {
        JsonNode shown = receiving.client().read(trip + "/manifest");
        int hidden = 0;
        for (JsonNode one : shown.path("hidden")) {
            hidden += one.path("persons").asInt();
        }
        byte[] book =
                receiving.client().get(trip + "/manifest?format=xlsx").orThrow().body();
        int rows = ManifestWorkbook.rowsOf(book, "450*");
        assertEquals(shown.path("items").size(), rows, shown::toString);
        return rows + " " + hidden;
    }

    @Test
    void namesEndWithTheTripOrThePairing() {
        String pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", "2020-01-01")
                .with("quotas", List.of())
                .madeBy(sending);
        done(receiving, pairing + "/confirm", Map.of());
        String id = pairing.substring(pairing.lastIndexOf('/') + 1);
        String cancelled = planned(id, "2020-10-02", 100);
        String waiting = planned(id, "2020-10-03", 110);
        String left = planned(id, "2020-10-04", 120);
        String alone = planned(null, "2020-10-05", 130);
        JsonNode listed = sending.client().read(left + "/manifest").path("items");
        List<Object> missing =
                List.of(Map.of("passenger", listed.path(0).path("id").asText(), "reason", "示例生病"));
        done(sending, left + "/departure", Map.of("at", "2020-10-04T08:00:00+08:00", "missing", missing));
        for (String trip : List.of(cancelled, waiting, left, alone)) {
            assertEquals("3 0", seen(trip));
        }
        done(sending, cancelled + "/cancellation", Map.of("reason", "示例取消"));
        assertEquals("0 3", seen(cancelled));
        assertEquals(
                3, sending.client().read(cancelled + "/manifest").path("items").size());

        done(sending, pairing + "/end", Map.of("reason", "示例结束"));
        assertEquals("0 3", seen(waiting));
        assertEquals("2 1", seen(left));
        assertEquals("3 0", seen(alone));
        String withdraws = listed.path(1).path("person").asText();
        sending.client()
                .exchange("POST", "persons/" + withdraws + "/consents/1/withdraw", null, null)
                .orThrow();
        assertEquals("1 2", seen(left));
        JsonNode came = done(receiving, left + "/arrival", Map.of("at", "2020-10-04T19:00:00+08:00"));
        assertEquals(2, came.path("arrival").path("persons").asInt(), came::toString);
    }

    private String planned(String pairing, String day, int person) {
        TripDraft draft = TripDraft.bus(SENDING, RECEIVING, day, 9);
        String trip = (pairing == null ? draft : draft.with("pairing", pairing)).madeBy(sending);
        done(sending, trip + "/manifest", TripDraft.manifest(SENDING, person, 3));
        return trip;
    }

    private Map<String, Object> row(int person, Object... more) {
        Map<String, Object> row = new LinkedHashMap<>(TripDraft.passenger(SENDING, person));
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1]);
        }
        return Map.of("passengers", List.of(row));
    }

    /** A list that is sent today notes a consent of today, or of the day that it tells; it never brings one back. */
    @Test
    void noListBringsAConsentBack() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-11-02", 9).madeBy(sending);
        String today = LocalDate.now(BusinessClock.ZONE).toString();
        JsonNode added = done(sending, trip + "/manifest", row(200));
        String person = added.path("items").path(0).path("person").asText();
        String consents = "persons/" + person + "/consents";
        assertEquals(List.of(today), sending.client().read(consents).findValuesAsText("givenOn"));
        assertEquals(
                List.of("in-the-future"),
                faults(sending.client().post(trip + "/manifest", row(201, "consentDate", "2098-01-01"))));
        assertEquals(
                List.of("not-a-date"),
                faults(sending.client().post(trip + "/manifest", row(201, "consentDate", "昨天"))));
        JsonNode told = done(sending, trip + "/manifest", row(201, "consentDate", "2020-10-30"));
        String other = told.path("items").path(0).path("person").asText();
        assertEquals(
                List.of("2020-10-30"),
                sending.client().read("persons/" + other + "/consents").findValuesAsText("givenOn"));

        sending.client().exchange("POST", consents + "/1/withdraw", null, null).orThrow();
        String next = TripDraft.bus(SENDING, RECEIVING, "2020-11-12", 9).madeBy(sending);
        assertEquals(List.of("consent-withdrawn"), faults(sending.client().post(next + "/manifest", row(200))));
        assertEquals(
                List.of("consent-withdrawn"),
                faults(sending.client().post(next + "/manifest", row(200, "consentDate", "2020-11-01"))));
        assertEquals(
                1, sending.client().read(consents).findValuesAsText("givenOn").size());
        done(sending, consents, Map.of("purpose", "有序转移就业", "receiver", RECEIVING));
        done(sending, next + "/manifest", row(200, "consent", false));
    }

    /** Every address of a trip, of its campaign and of its transfers, for somebody who has neither end. */
    @Test
    void strangersFindNothingByIds() {
        String campaign = "laborcoop/campaigns/"
                + done(sending, "laborcoop/campaigns", Map.of("name", "示例", "from", "2020-12-01", "to", "2020-12-31"))
                        .path("id")
                        .asText();
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-12-02", 9).madeBy(sending);
        JsonNode listed = done(sending, trip + "/manifest", TripDraft.manifest(SENDING, 300, 2));
        JsonNode left = done(sending, trip + "/departure", Map.of("at", "2020-12-02T08:00:00+08:00"));
        String transfer = "laborcoop/transfers/"
                + left.path("transfers").path(0).path("id").asText();
        for (String path : List.of(
                trip,
                trip + "/manifest",
                trip + "/manifest?format=json",
                trip + "/manifest?format=xlsx",
                trip + "/manifest?format=xls",
                trip + "/manifest?format=nothing",
                campaign,
                transfer,
                transfer + "/people")) {
            assertNotThere(stranger.client().get(path));
        }
        String passenger = listed.path("items").path(0).path("id").asText();
        Map<String, Object> at = Map.of("at", "2020-12-02T19:00:00+08:00", "reason", "示例更正");
        assertNotThere(stranger.client().post(trip + "/manifest", row(301)));
        assertNotThere(stranger.client().post(trip + "/manifest/removals", Map.of("passengers", List.of(passenger))));
        assertNotThere(stranger.client().post(trip + "/departure", at));
        assertNotThere(stranger.client().post(trip + "/arrival", at));
        assertNotThere(stranger.client().post(trip + "/cancellation", Map.of("reason", "示例")));
        assertNotThere(stranger.client().json("PATCH", trip, Map.of("version", 1, "title", "示例")));
        assertNotThere(ManifestWorkbook.sends(
                stranger, trip, "text/csv", ManifestWorkbook.empty().csv()));
        assertNotThere(stranger.client()
                .post(transfer + "/explanation", Map.of("reason", "other", "persons", 1, "text", "示例")));
        assertNotThere(receiving.client().get(campaign));

        done(sending, trip + "/cancellation", Map.of("booking", "departure", "reason", "示例误报"));
        JsonNode people = receiving.client().read(transfer + "/people");
        assertEquals(0, people.path("items").size(), people::toString);
        done(receiving, trip + "/cancellation", Map.of("reason", "示例取消"));
        JsonNode shown = receiving.client().read(trip);
        assertEquals("cancelled", shown.path("state").asText());
        assertFalse(shown.toString().contains(CitizenNumbers.of(SENDING, 300)), shown::toString);
    }

    /** A county lists by number whom its township keeps: the same person, found and not kept once more. */
    @Test
    void whoIsKeptInsideIsNotKeptTwice(RunningEdition platform) {
        OfficerClient township = OfficerClient.officer(platform, SENDING + "100");
        Map<String, Object> entered = Map.of("idNumber", CitizenNumbers.of(SENDING, 400), "name", "韦示例400");
        String person = done(township, "persons", entered).path("id").asText();
        String trip = TripDraft.bus(SENDING, RECEIVING, "2020-12-12", 9).madeBy(sending);
        Answer otherName = sending.client().post(trip + "/manifest", row(400, "name", "韦某人"));
        assertEquals(List.of("name-differs"), faults(otherName));
        JsonNode added = done(sending, trip + "/manifest", row(400));
        assertEquals(person, added.path("items").path(0).path("person").asText(), added::toString);
        String other = TripDraft.bus(SENDING, RECEIVING, "2020-12-12", 9).madeBy(sending);
        Map<String, Object> byId = Map.of("person", person, "occupation", "示例焊工", "consent", true);
        assertEquals(
                List.of("trip-planned", "passenger-elsewhere"),
                assertRefused(
                                409,
                                "state-conflict",
                                sending.client().post(other + "/manifest", Map.of("passengers", List.of(byId))))
                        .path("errors")
                        .findValuesAsText("code"));
    }
}
