package org.bagui.runtime.itest.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two people at once take random steps of a month on three levels and write into it: whatever was let through, no state may
 * stand that the rules forbid. What a city sent up is made of accepted places and of those it named as missing; what is closed
 * is closed below; what is accepted is still what its snapshot says; and the steps that each place tells are a walk from open.
 */
@Edition(shared = true)
@Tag("both-databases")
class MonthModelTest {
    private static final String PERIOD = "2021-05";
    private static final String REGION = "450000";
    private static final String CITY = "450700";
    private static final List<String> COUNTIES = List.of("450702", "450721");
    private static final int ROUNDS = Integer.getInteger("bagui.month.rounds", 120);
    /** From so many rounds on each refusal has come up. */
    private static final int MANY = 1_000;

    private static final Set<String> GOOD = Set.of("accepted", "closed");
    private static final Set<String> WITH_UPPER = Set.of("submitted", "accepted", "closed");
    private static final Map<String, String> WALK = Map.of(
            "open submit", "submitted",
            "returned submit", "submitted",
            "submitted return", "returned",
            "submitted accept", "accepted",
            "accepted close", "closed",
            "accepted reopen", "open",
            "closed reopen", "open");

    private final Random random = new Random(1_705);
    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, OfficerClient> clients = new HashMap<>();
    private final Map<String, JsonNode> entries = new HashMap<>();
    private final Map<String, Integer> told = new TreeMap<>();

    MonthModelTest(RunningEdition platform) {
        for (String place : List.of(REGION, CITY, COUNTIES.get(0), COUNTIES.get(1))) {
            clients.put(place, OfficerClient.of(platform, place, "officer", "reviewer"));
        }
        COUNTIES.forEach(county -> entries.put(
                county, clients.get(county).reports(Report.profile(county, 1).in(PERIOD))));
    }

    /** A step or a write, ready to be sent. */
    private interface Act {
        Answer send();
    }

    @Test
    void noStateStandsThatTheRulesForbid() {
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<Answer>> both =
                    List.of(CompletableFuture.supplyAsync(any()::send), CompletableFuture.supplyAsync(any()::send));
            both.stream().map(CompletableFuture::join).forEach(this::count);
            check(round);
        }
        assertEquals(
                2 * ROUNDS, told.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(told.keySet().containsAll(Set.of("200", "409 state-conflict", "409 open-points")), told::toString);
        if (ROUNDS >= MANY) {
            assertTrue(
                    told.keySet().containsAll(Set.of("409 month-accepted", "409 upper-month-handed-in")),
                    told::toString);
        }
    }

    private void count(Answer answer) {
        assertTrue(Set.of(200, 409, 412).contains(answer.status()), answer::text);
        told.merge(answer.status() == 200 ? "200" : answer.status() + " " + answer.problem(), 1, Integer::sum);
    }

    /** What somebody does next, by what stood when they last looked. */
    private Act any() {
        String place = List.of(REGION, CITY, COUNTIES.get(0), COUNTIES.get(1), COUNTIES.get(0), COUNTIES.get(1))
                .get(random.nextInt(6));
        if (COUNTIES.contains(place) && random.nextInt(3) == 0) {
            return writing(place);
        }
        String step = List.of("submit", "submit", "accept", "accept", "return", "close", "reopen")
                .get(random.nextInt(7));
        OfficerClient who = clients.get(step.equals("submit") ? place : above(place));
        Month month = new Month(who, PERIOD, place);
        boolean all = random.nextInt(4) == 0;
        return () -> switch (step) {
            case "accept" -> month.accepts();
            case "return", "reopen" -> month.takes(step, "再核");
            default -> {
                List<String> missing = new ArrayList<>(month.notAccepted());
                if (!all) {
                    missing.removeAll(COUNTIES);
                    missing.remove(CITY);
                }
                yield missing.isEmpty() ? month.takes(step) : month.takesWithout(step, missing);
            }
        };
    }

    private Act writing(String county) {
        int staff = 100 + random.nextInt(20);
        OfficerClient client = clients.get(county);
        return () -> {
            JsonNode entry = client.client()
                    .read("registers/enterprise-profile/entries/"
                            + entries.get(county).path("id").asText());
            return client.patches(entry, "employeesTotal", staff, Report.PROFILE);
        };
    }

    private static String above(String place) {
        return COUNTIES.contains(place) ? CITY : REGION;
    }

    private void check(int round) {
        JsonNode city = shown(CITY);
        Map<String, JsonNode> all = new HashMap<>(Map.of(CITY, city));
        COUNTIES.forEach(county -> all.put(county, shown(county)));
        requireBelow(round, city);
        if (round % 10 == 0) {
            JsonNode region = shown(REGION);
            all.put(REGION, region);
            requireBelow(round, region);
        }
        all.forEach((place, month) -> {
            String state = month.path("state").asText();
            // A place that was named as missing goes on under the place that went up without it.
            if (state.equals("accepted") && COUNTIES.contains(place)) {
                assertEquals(0, month.path("changedSince").asInt(), () -> round + " " + place + " " + month);
            }
            assertEquals(walked(place, month), state, () -> round + " " + place + " " + month.path("events"));
        });
    }

    private JsonNode shown(String place) {
        return new Month(clients.get(place), PERIOD, place).shown();
    }

    /** What was sent up stands on accepted places and on those that it named. */
    private static void requireBelow(int round, JsonNode month) {
        String state = month.path("state").asText();
        if (!WITH_UPPER.contains(state)) {
            return;
        }
        Set<String> missing = new HashSet<>();
        for (JsonNode event : month.path("events")) {
            if (event.path("step").asText().equals("submit")) {
                missing.clear();
                event.path("missing").forEach(place -> missing.add(place.asText()));
            }
        }
        for (JsonNode below : month.path("places")) {
            String stands = below.path("state").asText();
            boolean allowed = state.equals("closed")
                    ? stands.equals("closed")
                    : GOOD.contains(stands)
                            || missing.contains(below.path("place").asText());
            assertTrue(allowed, () -> round + " under " + state + ": " + below + " missing " + missing);
        }
    }

    /** The state to which the steps that are told lead; a closing from above may come from any state. */
    private static String walked(String place, JsonNode month) {
        String state = "open";
        for (JsonNode event : month.path("events")) {
            String step = event.path("step").asText();
            String reason = event.path("reason").asText();
            boolean fromAbove = step.equals("close") && (reason.equals(CITY) || reason.equals(REGION));
            String next = fromAbove && !reason.equals(place) ? "closed" : WALK.get(state + " " + step);
            assertTrue(next != null, state + " " + step + " at " + place);
            state = next;
        }
        return state;
    }
}
