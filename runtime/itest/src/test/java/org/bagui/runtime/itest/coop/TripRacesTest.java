package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.Desk;
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
class TripRacesTest {
    private static final int CLIENTS = 32;
    private static final String SENDING = "450921";
    private static final String RECEIVING = "450922";

    private static Desk sending;
    private static Desk receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        sending = Desk.officer(platform, SENDING);
        receiving = Desk.officer(platform, RECEIVING);
    }

    private static List<String> codes(Answer refused) {
        return assertRefused(409, "state-conflict", refused).path("errors").findValuesAsText("code");
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
        long taken = Together.atOnce(calls).stream()
                .filter(answer -> answer.status() == 200 || codes(answer).isEmpty())
                .count();
        assertEquals(CLIENTS / 4, taken);
        List<String> on = new ArrayList<>();
        trips.forEach(trip -> on.addAll(
                sending.client().read(trip + "/manifest").path("items").findValuesAsText("person")));
        assertEquals(CLIENTS / 4, on.size());
        assertEquals(CLIENTS / 4, on.stream().distinct().count());
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
