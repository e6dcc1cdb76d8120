package org.bagui.plugin.laborcoop.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;
import org.junit.jupiter.api.Test;

class StateConflictTest {
    private static final Problem TOLD =
            Problem.withFaults(409, "state-conflict", List.of(Refusal.fault("state", "trip-planned")));

    private final AtomicInteger tries = new AtomicInteger();

    private String work(int overtaken, Problem problem) {
        if (tries.incrementAndGet() <= overtaken) {
            throw problem;
        }
        return "done";
    }

    /** Whoever waited for a row in vain tries again, and is told the state in the end. */
    @Test
    void whoIsOvertakenTriesAgain() {
        Problem waited = Problem.of(409, "write-conflict");
        assertEquals("done", StateConflict.settled(() -> work(4, waited), () -> TOLD));
        assertEquals(5, tries.getAndSet(0));
        assertSame(TOLD, assertThrows(Problem.class, () -> StateConflict.settled(() -> work(5, waited), () -> TOLD)));
        assertEquals(5, tries.get());
    }

    @Test
    void whatTellsTheStateIsFinal() {
        assertSame(TOLD, assertThrows(Problem.class, () -> StateConflict.settled(() -> work(9, TOLD), () -> null)));
        Problem stale = Problem.of(412, "stale-version");
        assertSame(stale, assertThrows(Problem.class, () -> StateConflict.settled(() -> work(9, stale), () -> null)));
        assertEquals(2, tries.get());
    }
}
