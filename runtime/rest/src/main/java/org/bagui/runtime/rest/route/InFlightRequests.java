package org.bagui.runtime.rest.route;

import java.util.concurrent.TimeUnit;

/** Counts the requests inside a resource, so that one that leaves lets them finish. */
public final class InFlightRequests {
    private int inside;
    private boolean closed;

    /** Takes a request in; false where the resource has left. */
    public synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    /** Lets a request out. */
    public synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether no request is taken in any longer. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Takes no more requests in and waits for those inside, so long at most; tells how many are left. */
    public synchronized int close(long seconds) {
        closed = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        boolean interrupted = false;
        while (inside > 0 && !interrupted) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                break;
            }
            try {
                wait(millis);
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return inside;
    }
}
