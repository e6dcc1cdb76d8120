package org.bagui.runtime.plugins.containment;

import java.util.concurrent.TimeUnit;

/** Counts the log lines of one plugin by the minute; a long line counts as several. */
final class LogAccount {
    /** Characters that count as one line. */
    private static final int LINE = 500;

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final int lines;
    private long begin = System.nanoTime();
    private int used;
    private long droppedInMinute;
    private long droppedBefore;
    private long dropped;

    /** An account of so many lines a minute. */
    LogAccount(int lines) {
        this.lines = lines;
    }

    /** What becomes of a line. */
    enum Verdict {
        /** It is written. */
        WRITTEN,
        /** It is dropped, as the first one of its minute. */
        FIRST_DROPPED,
        /** It is dropped, too. */
        DROPPED
    }

    /** Whether a short line would be written; where it would not, there is no need to put a line together. */
    synchronized boolean hasRoom(long now) {
        turn(now);
        return used < lines;
    }

    synchronized Verdict take(long now, int characters) {
        turn(now);
        int weight = 1 + characters / LINE;
        if (used + weight > lines) {
            dropped++;
            droppedInMinute++;
            return droppedInMinute == 1 ? Verdict.FIRST_DROPPED : Verdict.DROPPED;
        }
        used += weight;
        return Verdict.WRITTEN;
    }

    private void turn(long now) {
        if (now - begin >= MINUTE) {
            droppedBefore = now - begin < 2 * MINUTE ? droppedInMinute : 0;
            droppedInMinute = 0;
            used = 0;
            begin = now;
        }
    }

    synchronized long dropped() {
        return dropped;
    }

    /** Lines dropped in this minute and the one before. */
    synchronized long droppedNow(long now) {
        turn(now);
        return droppedInMinute + droppedBefore;
    }
}
