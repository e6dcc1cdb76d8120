package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Together;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clients at one trip: no seat is sold twice, each step is taken once, and whoever is late is told the state. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class TripRacesTest {
    private static final int CLIENTS = 32;
    private static final String SENDING = "450921";
    private static final String RECEIVING = "450922";

    private static OfficerClient sending;
    private static OfficerClient receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    @Test
    void theLastSeatsAreSoldOnce() throws Exception {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-08-10", 20).madeBy(sending);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Map<String, Object> three = TripDraft.manifest(SENDING, 100 + 3 * client, 3);
            calls.add(() -> sending.client().post(trip + "/manifest", three));
        }
        int taken = 0;
        for (Answer answer : Together.atOnce(calls)) {
            if (answer.status() == 200) {
                taken++;
            } else {
                assertTrue(codes(answer).contains("trip-sold-out"), answer::text);
            }
        }
        JsonNode shown = sending.client().read(trip);
        assertEquals(6, taken, "18 of 20 seats, by three");
        assertEquals(18, shown.path("sold").asInt(), shown::toString);
        assertEquals(18, sending.client().read(trip + "/manifest").path("items").size());
    }

    /** The same people are put on two trips of one day by 32 clients: each is on one. */
    @Test
    void nobodyIsOnTwoTripsAtOnce() throws Exception {
        List<String> trips = Stream.of(1, 2)
                .map(one -> TripDraft.bus(SENDING, RECEIVING, "2021-08-20", 20).madeBy(sending))
                .toList();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String trip = trips.get(client % 2);
            Map<String, Object> one = TripDraft.manifest(SENDING, 500 + client / 4, 1);
            calls.add(() -> sending.client().post(trip + "/manifest", one));
        }
        assertEquals(CLIENTS / 4, taken(Together.atOnce(calls), "passenger-on-the-trip", "passenger-elsewhere"));
        List<String> on = new ArrayList<>();
        trips.forEach(trip -> on.addAll(
                sending.client().read(trip + "/manifest").path("items").findValuesAsText("person")));
        assertEquals(CLIENTS / 4, on.size());
        assertEquals(CLIENTS / 4, on.stream().distinct().count());
    }

    /** How many were taken; all others were told the state, and one of these reasons. */
    private static long taken(List<Answer> answers, String... reasons) {
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 200).toList();
        refused.forEach(answer -> {
            assertTrue(codes(answer).get(0).startsWith("trip-"), answer::text);
            assertFalse(Collections.disjoint(codes(answer), List.of(reasons)), answer::text);
        });
        return answers.size() - refused.size();
    }

    /** A city and one of its counties, which keep the same people each, put them on two trips of one day: each is on one. */
    @Test
    void nobodyIsOnATripOfTheCityAndOneOfTheCounty(RunningEdition platform) throws Exception {
        OfficerClient city = OfficerClient.officer(platform, "450100");
        OfficerClient county = OfficerClient.officer(platform, "450181");
        List<OfficerClient> clients = List.of(city, county);
        Map<OfficerClient, String> trips = new HashMap<>();
        for (OfficerClient officerClient : clients) {
            trips.put(
                    officerClient,
                    TripDraft.bus(officerClient.place(), RECEIVING, "2020-08-20", 30)
                            .madeBy(officerClient));
            for (int person = 0; person < CLIENTS / 4; person++) {
                Map<String, Object> entered = TripDraft.passenger("450181", 500 + person);
                entered.keySet().retainAll(Set.of("idNumber", "name"));
                officerClient.client().post("persons", entered).orThrow();
            }
        }
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            OfficerClient officerClient = clients.get(client % 2);
            Map<String, Object> one = TripDraft.manifest("450181", 500 + client / 4, 1);
            calls.add(() -> officerClient.client().post(trips.get(officerClient) + "/manifest", one));
        }
        assertEquals(CLIENTS / 4, taken(Together.atOnce(calls), "passenger-on-the-trip", "passenger-elsewhere"));
        int on = clients.stream()
                .mapToInt(officerClient -> officerClient
                        .client()
                        .read(trips.get(officerClient))
                        .path("passengers")
                        .asInt())
                .sum();
        assertEquals(CLIENTS / 4, on);
    }

    /** People are put on a trip and erased at once: whoever is on it is there, whoever is erased is on none. */
    @Test
    void nobodyIsErasedWhileBoarding() throws Exception {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-07-10", 40).madeBy(sending);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS / 2; client++) {
            Map<String, Object> entered = TripDraft.passenger(SENDING, 800 + client);
            entered.keySet().retainAll(Set.of("idNumber", "name"));
            String person = sending.client()
                    .post("persons", entered)
                    .orThrow()
                    .json()
                    .path("id")
                    .asText();
            Map<String, Object> row = Map.of("person", person, "occupation", TripDraft.OCCUPATION, "consent", true);
            calls.add(() -> sending.client().post(trip + "/manifest", Map.of("passengers", List.of(row))));
            calls.add(() -> sending.client().exchange("DELETE", "persons/" + person, null, null));
        }
        List<Answer> answers = Together.atOnce(calls);
        int boarded = 0;
        for (int i = 0; i < answers.size(); i += 2) {
            Answer boards = answers.get(i);
            Answer erases = answers.get(i + 1);
            if (boards.status() == 200) {
                boarded++;
                assertEquals(409, erases.status(), erases::text);
            } else {
                assertEquals(List.of(422, 204), List.of(boards.status(), erases.status()), boards::text);
            }
        }
        JsonNode listed = sending.client().read(trip + "/manifest");
        assertEquals(boarded, listed.path("items").size(), listed::toString);
        assertEquals(0, listed.path("hidden").size(), listed::toString);
    }

    /** A pairing is ended while trips under it depart: what departed did so before, and all others are told. */
    @Test
    void nothingDepartsUnderAPairingThatIsOver() throws Exception {
        String pairing = Proposal.between(SENDING, RECEIVING)
                .with("quotas", List.of(Map.of("occupation", TripDraft.OCCUPATION, "persons", 100)))
                .madeBy(sending);
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        String today = LocalDate.now(BusinessClock.ZONE).toString();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS / 4; client++) {
            String trip = TripDraft.bus(SENDING, RECEIVING, today, 5)
                    .with("pairing", pairing.substring(pairing.lastIndexOf('/') + 1))
                    .madeBy(sending);
            sending.client()
                    .post(trip + "/manifest", TripDraft.manifest(SENDING, 850 + client, 1))
                    .orThrow();
            calls.add(() -> sending.client().post(trip + "/departure", Map.of("at", today + "T00:00:00+08:00")));
        }
        calls.add(CLIENTS / 8, () -> receiving.client().post(pairing + "/end", Map.of("reason", "示例提前结束")));
        List<Answer> answers = new ArrayList<>(Together.atOnce(calls));
        answers.remove(CLIENTS / 8).orThrow();
        long departed = taken(answers, "pairing-ended");
        JsonNode progress = sending.client().read(pairing).path("progress").path(0);
        assertEquals(departed, progress.path("departed").asInt(), progress::toString);
    }

    /** Departures and cancellations by both sides at once: one is taken, all others are told what it led to. */
    @Test
    void oneOutcomeOfDepartureAndCancellation() throws Exception {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-09-10", 20).madeBy(sending);
        sending.client()
                .post(trip + "/manifest", TripDraft.manifest(SENDING, 600, 5))
                .orThrow();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            calls.add(
                    switch (client % 4) {
                        case 0, 1 ->
                            () -> sending.client().post(trip + "/departure", Map.of("at", "2021-09-10T08:00:00+08:00"));
                        case 2 -> () -> sending.client().post(trip + "/cancellation", Map.of("reason", "示例取消"));
                        default -> () -> receiving.client().post(trip + "/cancellation", Map.of("reason", "示例取消"));
                    });
        }
        assertOneTaken(trip, Together.atOnce(calls));
        String state = sending.client().read(trip).path("state").asText();
        int transfers = sending.client()
                .read("laborcoop/transfers?period=2021-09")
                .path("items")
                .size();
        assertEquals(state.equals("departed") ? 1 : 0, transfers, state);
    }

    /** Arrivals, and departures that are taken back, at once: the two sides never disagree on what was booked. */
    @Test
    void oneOutcomeOfArrivalAndTakingBack() throws Exception {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-10-12", 20).madeBy(sending);
        sending.client()
                .post(trip + "/manifest", TripDraft.manifest(SENDING, 700, 5))
                .orThrow();
        sending.client()
                .post(trip + "/departure", Map.of("at", "2021-10-12T08:00:00+08:00"))
                .orThrow();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            calls.add(
                    client % 2 == 0
                            ? () -> receiving
                                    .client()
                                    .post(trip + "/arrival", Map.of("at", "2021-10-12T18:00:00+08:00"))
                            : () -> sending.client()
                                    .post(trip + "/cancellation", Map.of("booking", "departure", "reason", "示例误报")));
        }
        assertOneTaken(trip, Together.atOnce(calls));
        boolean arrived = sending.client().read(trip).path("state").asText().equals("arrived");
        JsonNode balance = receiving.client().read("laborcoop/balance?period=2021-10");
        assertEquals(arrived ? 5 : 0, balance.path("received").asInt(), balance::toString);
        assertEquals(
                0,
                receiving
                        .client()
                        .read("laborcoop/differences?period=2021-10")
                        .path("items")
                        .size());
    }

    private static void assertOneTaken(String trip, List<Answer> answers) {
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 200).count());
        String state = "trip-" + sending.client().read(trip).path("state").asText();
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> assertEquals(state, codes(answer).get(0), answer::text));
    }
}
