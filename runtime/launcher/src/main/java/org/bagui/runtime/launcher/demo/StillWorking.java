package org.bagui.runtime.launcher.demo;

import java.util.Timer;
import java.util.TimerTask;

/** Looks each second whether anything was said, so that nobody takes a slow machine for a stuck one. */
final class StillWorking {
    private static final long EACH_MILLIS = 1_000;

    private final Timer timer = new Timer("bagui-still-working", true);

    StillWorking(DemoProgress progress) {
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                progress.still();
            }
        };
        timer.schedule(look, EACH_MILLIS, EACH_MILLIS);
    }

    /** Looks no more. */
    void close() {
        timer.cancel();
    }
}
