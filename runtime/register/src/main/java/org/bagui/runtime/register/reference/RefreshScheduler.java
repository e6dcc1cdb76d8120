package org.bagui.runtime.register.reference;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds, on a thread of its own, for what other nodes changed: so no reader ever waits for the database,
 * nor asks for a second connection inside a transaction.
 */
public final class RefreshScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshScheduler.class);
    private static final long SECONDS_BETWEEN = 5;

    private final String subject;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private boolean troubled;

    /** Looks once at once, then again and again. */
    public RefreshScheduler(String subject, Runnable work) {
        this.subject = subject;
        this.work = work;
        look();
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "bagui-" + subject);
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Ends it. */
    public void close() {
        thread.shutdownNow();
    }

    /** The tables may not be there yet, and the database may be away: all stays as it is until the next look. */
    private void look() {
        try {
            work.run();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warn("{} cannot be read now; trying again", subject, e);
            }
            troubled = true;
        }
    }
}
