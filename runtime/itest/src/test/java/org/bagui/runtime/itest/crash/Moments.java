package org.bagui.runtime.itest.crash;

import java.time.Duration;
import java.util.Random;

/** The random moments at which the platform is killed; the seed is printed, so that a run can be had again. */
final class Moments {
    /** Number of kills for each kind of writing, in the POM: few in the short run, many in the whole one. */
    private static final String NUMBER = "bagui.crash.moments";

    private static final String SEED = "bagui.crash.seed";
    /** A moment may lie a little beyond the usual duration: then what was answered must have stayed. */
    private static final double BEYOND = 1.15;

    private final String kind;
    private final int number;
    private final Random random;

    Moments(String kind) {
        this.kind = kind;
        this.number = Integer.getInteger(NUMBER, 1);
        long seed = Long.getLong(SEED, System.nanoTime());
        this.random = new Random(seed ^ kind.hashCode());
        System.out.printf("%s: %d moments, -D%s=%d%n", kind, number, SEED, seed);
    }

    int number() {
        return number;
    }

    /** The next moment in something that takes about so long. */
    Duration within(Duration usual) {
        return Duration.ofNanos((long) (random.nextDouble() * BEYOND * usual.toNanos()));
    }

    /** Tells what came of a moment. */
    void tell(int moment, Duration at, Duration usual, String outcome) {
        System.out.printf(
                "%s %d: killed at %d of about %d ms, %s%n", kind, moment, at.toMillis(), usual.toMillis(), outcome);
    }
}
