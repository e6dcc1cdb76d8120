package org.bagui.runtime.itest.cycle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A load that sends nothing, or fails in its own threads, does not pass for a good one. */
class CoreLoadTest {
    @Test
    void whatFailsInASenderIsTold() {
        CoreLoad load = new CoreLoad(null);
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        assertTrue(load.end().toString().contains("NullPointerException"));
    }
}
