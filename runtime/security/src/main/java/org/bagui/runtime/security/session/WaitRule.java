package org.bagui.runtime.security.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next attempt waits after failures in a row: not at all while they are few, then twice as long with each.
 *
 * @param free failures after which waiting begins
 * @param first the first wait
 * @param longest no wait is longer
 */
record WaitRule(int free, Duration first, Duration longest) {
    private static final int DOUBLED_AT_MOST = 30;

    /** The wait after so many failures. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, DOUBLED_AT_MOST));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /**
     * The moment from which the next attempt is judged after so many failures. While they are few it is long past: an attempt that
     * read its clock a little earlier, in another thread or on another node, is counted a little later.
     */
    Instant open(Instant now, int failures) {
        Duration wait = after(failures);
        return wait.isZero() ? Instant.EPOCH : now.plus(wait);
    }
}
