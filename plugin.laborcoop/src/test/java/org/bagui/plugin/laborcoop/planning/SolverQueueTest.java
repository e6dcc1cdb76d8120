package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bagui.core.network.FlowSolver.Cancelled;
import org.bagui.core.network.FlowSolver.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SolverQueueTest {
    private static final Signal STOP = () -> {
        throw new Cancelled();
    };

    private final SolverQueue hasty = new SolverQueue(10, Duration.ofMillis(20));
    private final SolverQueue patient = new SolverQueue(10, Duration.ofSeconds(20));

    @Test
    void anAccountHasOneAnswerAtATime() {
        SolverQueue.Taken first = hasty.forAnswer(1, "reader");
        assertNull(hasty.forAnswer(1, "reader"), "a second one of the same account");
        hasty.forAnswer(1, "other").close();
        first.close();
        assertNotNull(hasty.forAnswer(1, "reader"));
    }

    @Test
    void whoFindsNoRoomGivesUp() {
        SolverQueue.Taken most = hasty.forAnswer(9, "reader");
        assertNull(hasty.forAnswer(2, "other"));
        most.close();
        assertNotNull(hasty.forAnswer(2, "other"));
    }

    /** However many ask for answers: a kept allocation waits for those at hand only, and nobody passes it. */
    @Test
    void aKeptAllocationGoesFirst() throws Exception {
        SolverQueue.Taken atHand = hasty.forAnswer(1, "reader");
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<SolverQueue.Taken> kept =
                CompletableFuture.supplyAsync(() -> hasty.forKept(10, waits::countDown));
        waits.await();
        assertNull(hasty.forAnswer(1, "other"), "there is room, but not before the kept one");
        assertFalse(kept.isDone());
        atHand.close();
        kept.get(20, TimeUnit.SECONDS).close();
        assertNotNull(hasty.forAnswer(1, "other"));
    }

    @Test
    void aKeptAllocationThatIsCancelledWaitsNoMore() {
        SolverQueue.Taken all = hasty.forAnswer(10, "reader");
        assertThrows(Cancelled.class, () -> hasty.forKept(1, STOP));
        all.close();
        assertNotNull(hasty.forAnswer(10, "other"));
    }

    @Test
    void whoWaitsComesAsSoonAsThereIsRoom() throws Exception {
        SolverQueue.Taken all = patient.forAnswer(10, "reader");
        CompletableFuture<SolverQueue.Taken> next = CompletableFuture.supplyAsync(() -> patient.forAnswer(10, "other"));
        assertFalse(next.isDone());
        all.close();
        assertNotNull(next.get(20, TimeUnit.SECONDS));
    }
}
