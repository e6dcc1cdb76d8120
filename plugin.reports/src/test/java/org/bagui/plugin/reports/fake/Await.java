package org.bagui.plugin.reports.fake;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Await {
    private static final long SECONDS = 20;

    private Await() {}

    /** Comes back when the condition holds; fails where it does not within some seconds. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SECONDS + " s");
            }
            Thread.onSpinWait();
        }
    }
}
