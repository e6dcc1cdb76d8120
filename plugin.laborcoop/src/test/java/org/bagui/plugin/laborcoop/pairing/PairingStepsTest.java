package org.bagui.plugin.laborcoop.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.junit.jupiter.api.Test;

/** Steps in any order by anybody, beside a table of those that are allowed. */
class PairingStepsTest {
    private static final String OWN = "451228";
    private static final String OTHER = "451031";

    /** State, step and the place of who takes it, to the state that follows; whatever is not here is refused. */
    private static final Map<String, String> ALLOWED = Map.of(
            "proposed confirm " + OTHER,
            "active",
            "proposed confirm 451000",
            "active",
            "proposed decline " + OTHER,
            "declined",
            "proposed decline 451000",
            "declined",
            "proposed end " + OWN,
            "withdrawn",
            "proposed end 450000",
            "withdrawn",
            "active end " + OWN,
            "ended",
            "active end " + OTHER,
            "ended",
            "active end 451000",
            "ended",
            "active end 450000",
            "ended");

    private static final List<String> PLACES = List.of(OWN, OTHER, "451000", "450000", "451030");
    private static final List<String> STEPS = List.of("confirm", "decline", "end");

    @Test
    void stepsInAnyOrderFollowTheTable() {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            PairingBench bench = new PairingBench();
            bench.pairing.state = "proposed";
            PairingSteps steps = bench.steps();
            int taken = 0;
            for (int i = 0; i < 12; i++) {
                String place = PLACES.get(random.nextInt(PLACES.size()));
                String step = STEPS.get(random.nextInt(STEPS.size()));
                String before = bench.pairing.state;
                String after = ALLOWED.get(before + " " + step + " " + place);
                String told = take(steps, step, place);
                String expected = place.equals("451030") ? "404" : after == null ? "409 pairing-" + before : after;
                assertEquals(expected, told, before + " " + step + " " + place);
                assertEquals(after == null ? before : after, bench.pairing.state);
                taken += after == null ? 0 : 1;
                assertEquals(taken, bench.transactions.rows(PairingEvent.class).size());
                assertEquals(2 * taken, bench.audit.events().size(), "each step is audited at both ends");
            }
        }
    }

    @Test
    void thoseThatMayTakeAStepAreToldSoAndNobodyElse() {
        PairingBench bench = new PairingBench();
        for (String state : List.of("proposed", "active", "declined", "withdrawn", "ended")) {
            bench.pairing.state = state;
            for (String place : PLACES) {
                Actor reader = PairingBench.officer(PlaceCode.of(place));
                Actor writer = reader.with(Set.of(Permission.ENTRIES_WRITE));
                List<String> allowed = STEPS.stream()
                        .filter(step -> ALLOWED.containsKey(state + " " + step + " " + place))
                        .toList();
                LocalDate today = bench.service.today();
                assertEquals(allowed, PairingSteps.open(writer, bench.pairing, today), state + " " + place);
                assertEquals(List.of(), PairingSteps.open(reader, bench.pairing, today));
            }
        }
    }

    private static String take(PairingSteps steps, String step, String place) {
        var actor = PairingBench.officer(PlaceCode.of(place));
        try {
            PairingService.Told told =
                    switch (step) {
                        case "confirm" -> steps.confirm(actor, 7, new Confirmation(null, null));
                        case "decline" -> steps.decline(actor, 7, "reason");
                        default -> steps.end(actor, 7, "reason");
                    };
            return told.pairing().state;
        } catch (Problem refused) {
            return refused.status()
                    + (refused.faults().isEmpty()
                            ? ""
                            : " " + refused.faults().get(0).code());
        }
    }
}
