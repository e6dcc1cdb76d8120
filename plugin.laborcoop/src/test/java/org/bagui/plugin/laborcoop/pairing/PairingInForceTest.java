package org.bagui.plugin.laborcoop.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On which days a pairing holds. */
class PairingInForceTest {
    private final PairingBench bench = new PairingBench();
    private final Pairing pairing = bench.pairing;

    private boolean on(String day) {
        return pairing.isInForce(LocalDate.parse(day));
    }

    @Test
    void oneThatWasEndedHeldBefore() {
        pairing.validFrom = LocalDate.of(2022, 3, 1);
        pairing.validUntil = LocalDate.of(2022, 6, 30);
        pairing.state = "ended";
        pairing.endedOn = LocalDate.of(2022, 3, 15);
        assertTrue(on("2022-03-01") && on("2022-03-14"));
        assertFalse(on("2022-02-28") || on("2022-03-15") || on("2022-03-16"));
        pairing.endedOn = LocalDate.of(2022, 2, 1);
        assertFalse(on("2022-03-01"));
    }

    @Test
    void oneThatWasNeverAgreedNeverHolds() {
        for (String state : List.of("proposed", "declined", "withdrawn", "ended")) {
            pairing.state = state;
            assertFalse(on("2022-03-01"), state);
        }
    }

    @Test
    void theDayOfTheEndIsKept() {
        bench.steps().end(PairingBench.officer(PairingBench.SENDING), 7, "reason");
        assertEquals(bench.service.today(), pairing.endedOn);
        assertTrue(pairing.isInForce(pairing.endedOn.minusDays(1)));
        assertFalse(pairing.isInForce(pairing.endedOn));
    }
}
