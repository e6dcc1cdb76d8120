package org.bagui.runtime.rest.intake;

import java.util.HashMap;
import java.util.Map;

/** How many long bodies are read at a time, in all and of each caller: while one is read, it holds a thread. */
final class UploadPermits {
    private final int most;
    private final int mostOfOne;
    private final Map<Object, Integer> reading = new HashMap<>();
    private int all;

    UploadPermits(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes a permit for a caller; false where there is none left. */
    synchronized boolean take(Object caller) {
        int own = reading.getOrDefault(caller, 0);
        if (all >= most || own >= mostOfOne) {
            return false;
        }
        all++;
        reading.put(caller, own + 1);
        return true;
    }

    /** Gives a permit back. */
    synchronized void giveBack(Object caller) {
        all--;
        reading.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
    }
}
