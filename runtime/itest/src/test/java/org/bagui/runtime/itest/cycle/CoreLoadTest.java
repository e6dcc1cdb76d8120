package org.bagui.runtime.itest.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.junit.jupiter.api.Test;

/** A load that sends too little, or fails in its own threads, does not pass for a good one. */
class CoreLoadTest {
    private static final long SOME = 3 * CoreLoad.CLIENTS;
    /** Milliseconds that the first of so many requests waits at the least. */
    private static final long LATE = (SOME - 1) * 1_000 / CoreLoad.RATE;

    @Test
    void whatFailsInAClientIsTold() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(CoreLoad.CLIENTS + 1);
        CoreLoad load = new CoreLoad(path -> {
            asked.countDown();
            throw new IllegalStateException("broken");
        });
        asked.await();
        List<String> told = load.end();
        assertTrue(told.size() > CoreLoad.CLIENTS, "no client has ended by its failure: " + told);
        assertTrue(told.get(0).endsWith("IllegalStateException: broken"), told::toString);
    }

    @Test
    void theClockGoesOnWhenAnswersAreSlow() {
        CountDownLatch answers = new CountDownLatch(1);
        CoreLoad load = new CoreLoad(path -> {
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Answer(path, 200, null, new byte[0]);
        });
        Waiting.until(load::behind, behind -> behind >= SOME);
        answers.countDown();
        load.catchUp();
        assertEquals(List.of(), load.end());
        assertEquals(0, load.behind(), "all that was due was asked for");
        assertTrue(load.longest().toMillis() >= LATE, "it counts from when a request was due: " + load.longest());
    }
}
