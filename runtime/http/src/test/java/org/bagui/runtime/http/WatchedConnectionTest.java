package org.bagui.runtime.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which connections are held open by sending next to nothing. */
class WatchedConnectionTest {
    private static final int RATE = 512;
    private static final int PATIENCE = 15;

    private long heads;
    private long bytes;
    private long second;
    private final WatchedConnection connection = new WatchedConnection(() -> heads, () -> bytes);

    private boolean afterSeconds(int seconds) {
        boolean trickles = false;
        for (int look = 0; look < seconds; look++) {
            second++;
            trickles = connection.trickles(second * 1_000_000_000L, RATE, PATIENCE);
        }
        return trickles;
    }

    @Test
    void aHeadThatComesByteByByteTrickles() {
        for (int beat = 0; beat < 2; beat++) {
            bytes++;
            assertFalse(afterSeconds(10));
        }
        bytes++;
        assertTrue(afterSeconds(1), "twenty seconds for three bytes");
    }

    @Test
    void aBodyThatComesByteByByteTrickles() {
        heads = 1;
        bytes = 200;
        afterSeconds(1);
        bytes++;
        afterSeconds(16);
        bytes++;
        assertTrue(afterSeconds(1));
    }

    @Test
    void aRequestThatIsWorkedOnForLongDoesNot() {
        heads = 1;
        bytes = 200;
        afterSeconds(1);
        bytes += 100;
        afterSeconds(1);
        bytes += 100;
        assertFalse(afterSeconds(600), "its body came within two seconds");
    }

    @Test
    void aSlowButSteadyUploadDoesNot() {
        heads = 1;
        for (int beat = 0; beat < 600; beat++) {
            bytes += RATE + 1;
            assertFalse(afterSeconds(1));
        }
    }

    @Test
    void eachRequestBeginsAnew() {
        for (int beat = 0; beat < 100; beat++) {
            heads++;
            bytes += 20;
            assertFalse(afterSeconds(5), "a request now and then");
        }
    }
}
