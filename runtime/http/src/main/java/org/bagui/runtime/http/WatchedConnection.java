package org.bagui.runtime.http;

import java.util.function.LongSupplier;

/** What has come over a connection since its last whole head: tells whether somebody holds it open by sending next to nothing. */
final class WatchedConnection {
    private final LongSupplier heads;
    private final LongSupplier bytes;
    private long knownHeads;
    private long knownBytes;
    private long bytesAtFirst;
    private long first;
    private long last;
    private boolean growing;

    /**
     * A connection that has just been opened.
     *
     * @param heads how many heads of requests have come whole
     * @param bytes how many bytes have come
     */
    WatchedConnection(LongSupplier heads, LongSupplier bytes) {
        this.heads = heads;
        this.bytes = bytes;
    }

    /**
     * Looks at the connection once more; the looks are about a second apart.
     *
     * <p>What counts is the time between the first and the last bytes without a new head: a request that has come whole may be
     * worked on for any time.
     *
     * @param now a moment in nanoseconds
     * @param leastRate in bytes a second
     * @param patience in seconds
     * @return whether bytes have come for longer than the patience, and more slowly than that rate
     */
    boolean trickles(long now, int leastRate, int patience) {
        long seen = bytes.getAsLong();
        long whole = heads.getAsLong();
        if (whole != knownHeads) {
            knownHeads = whole;
            growing = false;
        } else if (seen != knownBytes) {
            last = now;
            if (!growing) {
                growing = true;
                first = now;
                bytesAtFirst = knownBytes;
            }
        }
        knownBytes = seen;
        double seconds = (last - first) / 1e9;
        return growing && seconds > patience && seen - bytesAtFirst < leastRate * seconds;
    }

    /** Whether no head of a request has ever come whole. */
    boolean isWithoutRequest() {
        return heads.getAsLong() == 0;
    }
}
