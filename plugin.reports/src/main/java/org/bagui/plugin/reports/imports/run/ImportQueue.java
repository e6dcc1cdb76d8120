package org.bagui.plugin.reports.imports.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bagui.core.problem.Problem;

/** The few threads that run imports in the background, and the bounded line of those that wait. */
final class ImportQueue implements AutoCloseable {
    private static final int RETRY_SECONDS = 30;
    private static final int FAREWELL_SECONDS = 5;

    private final UnaryOperator<Runnable> carried;
    private final Semaphore places;
    private final ThreadPoolExecutor executor;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    /** A task in the line, with what the executor knows it by. */
    private record Waiting(ImportTask task, Runnable work) {}

    ImportQueue(int threads, int line, UnaryOperator<Runnable> carried) {
        this.carried = carried;
        places = new Semaphore(threads + line);
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "bagui-import-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a place in the line; 503 {@code import-queue-full} where there is none. */
    void reserve() {
        if (!places.tryAcquire()) {
            throw Problem.of(503, "import-queue-full", RETRY_SECONDS);
        }
    }

    /** Gives a reserved place back that was not used. */
    void release() {
        places.release();
    }

    /** Puts a task into the reserved place. */
    void add(ImportTask task) {
        Runnable work = carried.apply(() -> {
            waiting.remove(task.id());
            try {
                task.run();
            } finally {
                release();
            }
        });
        waiting.put(task.id(), new Waiting(task, work));
        try {
            executor.execute(work);
        } catch (RejectedExecutionException closing) {
            waiting.remove(task.id());
            release();
            task.abort();
            throw Problem.causedBy(closing, 503, "unavailable");
        }
    }

    /** Takes a task out that has not begun; null where it is running, done or not here. */
    ImportTask withdraw(long id) {
        Waiting found = waiting.remove(id);
        if (found == null || !executor.remove(found.work())) {
            return null;
        }
        release();
        return found.task();
    }

    /**
     * Takes no more tasks and waits a moment for those at hand, which were asked to stop. They are not interrupted: that
     * would close the files of an embedded database.
     */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
