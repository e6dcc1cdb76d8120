package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.planning.AllocationRuns.Making;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AllocationRunsTest {
    private final KeptAllocation kept = new KeptAllocation();
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);

    private static KeptPlan plan() {
        return new KeptPlan(7, 8, 5, 90, List.of(), List.of(), null, null, null, true);
    }

    /** Goes on until it is told to stop. */
    private KeptPlan endless(Signal signal) {
        made.incrementAndGet();
        begun.countDown();
        while (true) {
            signal.check();
            Thread.onSpinWait();
        }
    }

    private String endingOf(Making making) {
        KeptAllocation kept = new KeptAllocation();
        CountDownLatch over = new CountDownLatch(1);
        try (AllocationRuns runs =
                new AllocationRuns(kept.transactions, (actor, allocation, options, signal, percent) -> {
                    try {
                        return making.plan(actor, allocation, options, signal, percent);
                    } finally {
                        over.countDown();
                    }
                })) {
            runs.start(KeptAllocation.ACTOR, kept.running(1), null);
            await(over);
        }
        return kept.ending(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyEndIsKept() {
        assertEquals("done", endingOf((actor, allocation, options, signal, percent) -> plan()));
        assertEquals("failed too-dear", endingOf((actor, allocation, options, signal, percent) -> {
            throw Refusal.of("costs", "too-dear", "450422", "450423", "welder", 1_000_000);
        }));
        assertEquals("failed internal-error", endingOf((actor, allocation, options, signal, percent) -> {
            throw new IllegalStateException("broken on purpose");
        }));
        assertEquals("failed internal-error", endingOf((actor, allocation, options, signal, percent) -> {
            throw new StackOverflowError("broken on purpose");
        }));
    }

    @Test
    void sumsAreKeptBesideThePlan() {
        Allocation one = kept.running(2);
        one.keep(plan());
        assertEquals(List.of(7L, 8L, 5L, 90L), List.of(one.supply, one.shortage, one.filled, one.cost));
    }

    /** Neither what runs nor what waits stays as running when the platform stops. */
    @Test
    void whatIsStoppedEndsAsInterrupted() {
        AllocationRuns runs =
                new AllocationRuns(kept.transactions, (actor, allocation, options, signal, percent) -> endless(signal));
        runs.start(KeptAllocation.ACTOR, kept.running(1), null);
        runs.start(KeptAllocation.ACTOR, kept.running(2), null);
        await(begun);
        runs.close();
        assertEquals("failed interrupted", kept.ending(1));
        assertEquals("failed interrupted", kept.ending(2));
        assertEquals(1, made.get(), "what waited was never begun");
        runs.start(KeptAllocation.ACTOR, kept.running(3), null);
        assertEquals("failed interrupted", kept.ending(3));
    }

    /** A cancelled one leaves its place in the line to others, and what it was is not begun. */
    @Test
    void whatIsCancelledLeavesTheLine() {
        AllocationRuns runs =
                new AllocationRuns(kept.transactions, (actor, allocation, options, signal, percent) -> endless(signal));
        runs.start(KeptAllocation.ACTOR, kept.running(1), null);
        await(begun);
        for (long id = 2; id < 100; id++) {
            runs.requireRoom();
            runs.start(KeptAllocation.ACTOR, kept.running(id), null);
            runs.cancel(id);
        }
        runs.cancel(1);
        runs.close();
        assertEquals(1, made.get());
        assertTrue(kept.ending(50).startsWith("running"), "whoever cancels says so in the row");
    }
}
