package org.bagui.runtime.security.testing;

import java.util.concurrent.CountDownLatch;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;

/** Transactions that hold one thread fast after a read of its, with what it has read, until it is let go. */
public final class PausedTransactions implements Transactions {
    private final Transactions kept;
    private final Class<?> shown;
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch goes = new CountDownLatch(1);
    private volatile Thread held;

    /** Holds a thread once it has read an object of that class. */
    public PausedTransactions(Transactions kept, Class<?> shown) {
        this.kept = kept;
        this.shown = shown;
    }

    /** Starts a thread that will be held, and returns when it has read. */
    public Thread holds(Runnable work) throws InterruptedException {
        held = new Thread(work, "held");
        held.start();
        hasRead.await();
        return held;
    }

    /** Lets the thread go on, and returns when it is done. */
    public void goesOn() throws InterruptedException {
        goes.countDown();
        held.join();
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        R read = kept.read(scope, work);
        if (Thread.currentThread() == held && shown.isInstance(read)) {
            hasRead.countDown();
            try {
                goes.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return read;
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        return kept.write(scope, work);
    }
}
