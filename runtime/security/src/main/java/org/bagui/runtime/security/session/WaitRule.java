package org.bagui.runtime.security.session;

import java.time.Duration;

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
}
