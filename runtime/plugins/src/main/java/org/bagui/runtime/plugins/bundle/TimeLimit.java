package org.bagui.runtime.plugins.bundle;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does a piece of work in a thread of its own, and waits for it only so long. */
final class TimeLimit {
    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    Duration duration() {
        return limit;
    }

    /**
     * Does the work; one that does not end in time goes on alone.
     *
     * @throws TimeoutException where it does not
     * @throws ExecutionException with what it threw
     */
    void run(String name, Callable<?> work) throws TimeoutException, ExecutionException, InterruptedException {
        FutureTask<?> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
