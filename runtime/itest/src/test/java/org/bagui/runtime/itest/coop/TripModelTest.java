package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.runtime.itest.coop.TripModel.Rider;
import org.bagui.runtime.itest.fixture.Desk;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random steps of both sides in any order, corrections and takings back among them, beside a simple model: what the model does
 * not allow is 409, and after each step seats, persons, transfers, quota and figures are those of the model.
 */
@Edition(shared = true)
@Tag("both-databases")
class TripModelTest {
    private static final String SENDING = "450332";
    private static final String RECEIVING = "450381";
    private static final int STEPS = 160;
    private static final int QUOTA = 9;

    private final Random random = new Random(4_508);
    private final TripModel model = new TripModel(8, QUOTA);
    private Desk sending;
    private Desk receiving;
    private String trip;
    private String pairing;
    private int people = 1_000;
    private int version = 1;
    private int taken;

    @Test
    void anyOrderOfStepsKeepsTheFigures(RunningEdition platform) {
        sending = Desk.officer(platform, SENDING);
        receiving = Desk.officer(platform, RECEIVING);
        pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", "2021-03-01")
                .with("quotas", List.of(Map.of("occupation", TripDraft.OCCUPATION, "persons", QUOTA)))
                .madeBy(sending);
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        trip = TripDraft.bus(SENDING, RECEIVING, "2021-03-16", model.seats)
                .with("pairing", pairing.substring(pairing.lastIndexOf('/') + 1))
                .madeBy(sending);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(9)) {
                case 0, 1 -> board();
                case 2 -> removeSome();
                case 3, 4 -> depart();
                case 5, 6 -> arrive();
                case 7 -> takeBack();
                default -> changeSeats();
            }
            check();
        }
        assertTrue(taken > STEPS / 4, taken + " steps were taken");
    }

    /** Sends a step, which must be taken just where the model allows it. */
    private JsonNode takes(boolean allowed, Answer answer) {
        if (!allowed) {
            assertRefused(409, "state-conflict", answer);
            return null;
        }
        taken++;
        return answer.orThrow().json();
    }

    private void board() {
        List<Rider> more = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int boarding = random.nextInt(2);
            Rider rider =
                    new Rider(people++, boarding, boarding == 1 ? 2 : 1 + random.nextInt(2), random.nextBoolean());
            more.add(rider);
            Map<String, Object> row = TripDraft.passenger(SENDING, rider.number);
            row.put("boarding", Integer.toString(rider.boarding + 1));
            row.put("alighting", Integer.toString(rider.alighting + 1));
            row.put("povertyLifted", rider.poor);
            rows.add(row);
        }
        boolean allowed = model.is("planned") && model.fits(more);
        JsonNode listed = takes(allowed, sending.client().post(trip + "/manifest", Map.of("passengers", rows)));
        if (allowed) {
            for (int i = 0; i < more.size(); i++) {
                more.get(i).id = listed.path("items").path(i).path("id").asText();
            }
            model.riders.addAll(more);
        }
    }

    private void removeSome() {
        List<Rider> some = TripModel.some(random, model.riders);
        if (some.isEmpty()) {
            return;
        }
        List<String> ids = some.stream().map(one -> one.id).toList();
        boolean allowed = model.is("planned");
        takes(allowed, sending.client().post(trip + "/manifest/removals", Map.of("passengers", ids)));
        if (allowed) {
            model.riders.removeAll(some);
        }
    }

    private void depart() {
        List<Rider> missing = random.nextInt(3) == 0 ? TripModel.some(random, model.riders) : List.of();
        int left = model.riders.size() - missing.size();
        boolean corrects = model.is("departed");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", "2021-03-16T0" + (7 + random.nextInt(3)) + ":00:00+08:00");
        body.put(
                "missing",
                missing.stream()
                        .map(one -> Map.of("passenger", one.id, "reason", "示例"))
                        .toList());
        if (corrects) {
            body.put("reason", "示例更正");
        }
        boolean allowed = (model.is("planned") || corrects) && left > 0 && left <= QUOTA;
        takes(allowed, sending.client().post(trip + "/departure", body));
        if (allowed) {
            model.state = "departed";
            model.riders.forEach(one -> one.left = !missing.contains(one));
            version++;
        }
    }

    private void arrive() {
        List<Rider> gone = model.riders.stream()
                .filter(one -> one.left && !model.is("planned"))
                .toList();
        List<Rider> missing = TripModel.some(random, gone);
        boolean corrects = model.is("arrived");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", "2021-03-16T19:00:00+08:00");
        body.put("missing", missing.stream().map(one -> one.id).toList());
        if (corrects) {
            body.put("reason", "示例更正");
        }
        boolean allowed = !model.is("planned");
        takes(allowed, receiving.client().post(trip + "/arrival", body));
        if (allowed) {
            model.state = "arrived";
            gone.forEach(one -> one.came = !missing.contains(one));
            version++;
        }
    }

    private void takeBack() {
        boolean arrival = random.nextBoolean();
        Desk desk = arrival ? receiving : sending;
        String needed = arrival ? "arrived" : "departed";
        boolean allowed = model.is(needed);
        takes(
                allowed,
                desk.client()
                        .post(
                                trip + "/cancellation",
                                Map.of("booking", arrival ? "arrival" : "departure", "reason", "示例误报")));
        if (allowed) {
            model.state = arrival ? "departed" : "planned";
            version++;
        }
    }

    private void changeSeats() {
        int seats = 1 + random.nextInt(14);
        boolean allowed = model.is("planned") && seats >= model.sold();
        takes(allowed, sending.client().json("PATCH", trip, Map.of("version", version, "seats", seats)));
        if (allowed) {
            model.seats = seats;
            version++;
        }
    }

    private void check() {
        JsonNode shown = sending.client().read(trip);
        assertEquals(model.state, shown.path("state").asText(), shown::toString);
        assertEquals(model.sold(), shown.path("sold").asInt(), shown::toString);
        assertEquals(model.riders.size(), shown.path("passengers").asInt(), shown::toString);
        for (int leg = 0; leg < 2; leg++) {
            assertEquals(
                    model.on(leg), shown.path("legs").path(leg).path("sold").asInt(), shown::toString);
            assertTrue(shown.path("legs").path(leg).path("free").asInt() >= 0, shown::toString);
        }
        assertEquals(model.departed(), shown.path("departure").path("persons").asInt(), shown::toString);
        assertEquals(model.arrived(), shown.path("arrival").path("persons").asInt(), shown::toString);
        JsonNode sent = sending.client().read("laborcoop/balance?period=2021-03");
        assertEquals(model.departed(), sent.path("sent").asInt(), sent::toString);
        JsonNode sums = sent.path("trips").path(0);
        assertEquals(model.departed(), sums.path("persons").asInt(), sent::toString);
        assertEquals(model.poor(), sums.path("povertyLifted").asInt(), sent::toString);
        JsonNode received = receiving.client().read("laborcoop/balance?period=2021-03");
        assertEquals(model.arrived(), received.path("received").asInt(), received::toString);
        assertEquals(
                model.arrived(), received.path("placements").path("persons").asInt(), received::toString);
        int difference = model.departed() - model.arrived();
        JsonNode listed =
                receiving.client().read("laborcoop/differences?period=2021-03").path("items");
        assertEquals(difference == 0 ? 0 : 1, listed.size(), listed::toString);
        assertEquals(difference, listed.path(0).path("unexplained").asInt(), listed::toString);
        JsonNode progress = sending.client().read(pairing).path("progress").path(0);
        assertEquals(model.departed(), progress.path("departed").asInt(), progress::toString);
    }
}
