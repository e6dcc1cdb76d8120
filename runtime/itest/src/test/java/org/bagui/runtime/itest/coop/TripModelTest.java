package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.bagui.runtime.itest.coop.TripModel.Rider;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random steps of both sides at two trips of one day, in any order, corrections and takings back among them and departures told in
 * a wrong month, beside a simple model: what the model does not allow is 409, and after each step seats, persons, transfers, quota
 * and the figures of both months are those of the model.
 */
@Edition(shared = true)
@Tag("both-databases")
class TripModelTest {
    private static final String SENDING = "450332";
    private static final String RECEIVING = "450381";
    private static final List<String> MONTHS = List.of("2021-03", "2021-04");
    private static final int STEPS = 220;
    private static final int QUOTA = 9;
    private static final int PEOPLE = 16;

    private final Random random = new Random(4_508);
    private final List<TripModel> models = List.of(new TripModel(8), new TripModel(8));
    private OfficerClient sending;
    private OfficerClient receiving;
    private String pairing;
    private TripModel model;
    private int taken;
    private int elsewhere;
    private int otherMonth;

    @Test
    void anyOrderOfStepsKeepsTheFigures(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", "2021-03-01")
                .with("quotas", List.of(Map.of("occupation", TripDraft.OCCUPATION, "persons", QUOTA)))
                .madeBy(sending);
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        for (TripModel one : models) {
            one.trip = TripDraft.bus(SENDING, RECEIVING, "2021-03-16", one.seats)
                    .with("pairing", pairing.substring(pairing.lastIndexOf('/') + 1))
                    .madeBy(sending);
        }
        for (int step = 0; step < STEPS; step++) {
            model = models.get(random.nextInt(models.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> board();
                case 2 -> removeSome();
                case 3, 4 -> depart();
                case 5 -> arrive();
                case 6, 7 -> takeBack();
                default -> changeSeats();
            }
            check();
        }
        assertTrue(taken > STEPS / 4, taken + " steps were taken");
        assertTrue(elsewhere > 2, elsewhere + " were refused for the other trip alone");
        assertTrue(otherMonth > 2, otherMonth + " departed in another month than before");
    }

    private TripModel other() {
        return models.get(models.get(0) == model ? 1 : 0);
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
        int first = random.nextInt(PEOPLE);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int boarding = random.nextInt(2);
            int number = 1_000 + (first + i) % PEOPLE;
            Rider rider = new Rider(number, boarding, boarding == 1 ? 2 : 1 + random.nextInt(2), random.nextBoolean());
            more.add(rider);
            Map<String, Object> row = TripDraft.passenger(SENDING, rider.number);
            row.put("boarding", Integer.toString(rider.boarding + 1));
            row.put("alighting", Integer.toString(rider.alighting + 1));
            row.put("povertyLifted", rider.poor);
            rows.add(row);
        }
        boolean fits =
                model.is("planned") && model.fits(more) && more.stream().noneMatch(one -> model.lists(one.number));
        boolean free = more.stream().noneMatch(one -> other().keeps(one.number));
        elsewhere += fits && !free ? 1 : 0;
        JsonNode listed =
                takes(fits && free, sending.client().post(model.trip + "/manifest", Map.of("passengers", rows)));
        if (fits && free) {
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
        takes(allowed, sending.client().post(model.trip + "/manifest/removals", Map.of("passengers", ids)));
        if (allowed) {
            model.riders.removeAll(some);
        }
    }

    private void depart() {
        List<Rider> missing = random.nextInt(2) == 0 ? TripModel.some(random, model.riders) : List.of();
        List<Rider> leaving =
                model.riders.stream().filter(one -> !missing.contains(one)).toList();
        boolean corrects = model.is("departed");
        String month = corrects ? model.month : MONTHS.get(random.nextInt(MONTHS.size()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", month + "-16T0" + (7 + random.nextInt(3)) + ":00:00+08:00");
        body.put(
                "missing",
                missing.stream()
                        .map(one -> Map.of("passenger", one.id, "reason", "示例"))
                        .toList());
        if (corrects) {
            body.put("reason", "示例更正");
        }
        boolean counts = !leaving.isEmpty() && leaving.size() + other().departed() <= QUOTA;
        boolean free = !corrects || leaving.stream().allMatch(one -> one.left || !other().keeps(one.number));
        elsewhere += corrects && counts && !free ? 1 : 0;
        boolean allowed = (model.is("planned") || corrects) && counts && free;
        takes(allowed, sending.client().post(model.trip + "/departure", body));
        if (allowed) {
            otherMonth += model.month == null || model.month.equals(month) ? 0 : 1;
            model.month = month;
            model.state = "departed";
            model.riders.forEach(one -> one.left = leaving.contains(one));
            model.version++;
        }
    }

    private void arrive() {
        List<Rider> gone = model.riders.stream()
                .filter(one -> one.left && !model.is("planned"))
                .toList();
        List<Rider> missing = TripModel.some(random, gone);
        boolean corrects = model.is("arrived");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", (model.month == null ? "2021-03" : model.month) + "-16T19:00:00+08:00");
        body.put("missing", missing.stream().map(one -> one.id).toList());
        if (corrects) {
            body.put("reason", "示例更正");
        }
        boolean allowed = !model.is("planned");
        takes(allowed, receiving.client().post(model.trip + "/arrival", body));
        if (allowed) {
            model.state = "arrived";
            gone.forEach(one -> one.came = !missing.contains(one));
            model.version++;
        }
    }

    private void takeBack() {
        boolean arrival = model.is("arrived") || random.nextInt(4) == 0;
        OfficerClient client = arrival ? receiving : sending;
        boolean there = model.is(arrival ? "arrived" : "departed");
        boolean free = arrival || model.riders.stream().allMatch(one -> one.left || !other().keeps(one.number));
        elsewhere += there && !free ? 1 : 0;
        Map<String, Object> body = Map.of("booking", arrival ? "arrival" : "departure", "reason", "示例误报");
        takes(there && free, client.client().post(model.trip + "/cancellation", body));
        if (there && free) {
            model.state = arrival ? "departed" : "planned";
            model.version++;
        }
    }

    private void changeSeats() {
        int seats = 1 + random.nextInt(14);
        boolean allowed = model.is("planned") && seats >= model.sold();
        takes(allowed, sending.client().json("PATCH", model.trip, Map.of("version", model.version, "seats", seats)));
        if (allowed) {
            model.seats = seats;
            model.version++;
        }
    }

    private void check() {
        JsonNode shown = sending.client().read(model.trip);
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
        MONTHS.forEach(this::check);
        JsonNode progress = sending.client().read(pairing).path("progress").path(0);
        assertEquals(sum(models, TripModel::departed), progress.path("departed").asInt(), progress::toString);
    }

    private static int sum(List<TripModel> models, ToIntFunction<TripModel> figure) {
        return models.stream().mapToInt(figure).sum();
    }

    private void check(String month) {
        List<TripModel> there =
                models.stream().filter(one -> one.departedIn(month)).toList();
        JsonNode sent = sending.client().read("laborcoop/balance?period=" + month);
        int departed = sum(there, TripModel::departed);
        assertEquals(departed, sent.path("sent").asInt(), sent::toString);
        JsonNode sums = sent.path("trips").path(0);
        assertEquals(there.size(), sums.path("trips").asInt(), sent::toString);
        assertEquals(departed, sums.path("persons").asInt(), sent::toString);
        assertEquals(sum(there, TripModel::poor), sums.path("povertyLifted").asInt(), sent::toString);
        JsonNode received = receiving.client().read("laborcoop/balance?period=" + month);
        int arrived = sum(there, TripModel::arrived);
        assertEquals(arrived, received.path("received").asInt(), received::toString);
        assertEquals(arrived, received.path("placements").path("persons").asInt(), received::toString);
        JsonNode listed =
                receiving.client().read("laborcoop/differences?period=" + month).path("items");
        List<Integer> unexplained = new ArrayList<>();
        listed.forEach(one -> unexplained.add(one.path("unexplained").asInt()));
        assertEquals(
                there.stream()
                        .map(one -> one.departed() - one.arrived())
                        .filter(one -> one > 0)
                        .sorted()
                        .toList(),
                unexplained.stream().sorted().toList(),
                listed::toString);
    }
}
