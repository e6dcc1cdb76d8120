package org.bagui.plugin.reports.imports.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;

/** The few threads that run imports in the background, and the line of those that wait, in which tenants take turns. */
final class ImportQueue implements AutoCloseable {
    private static final int FAREWELL_SECONDS = 5;

    private final UnaryOperator<Runnable> carried;
    private final ThreadPoolExecutor executor;
    private final FairLine<Waiting> line = new FairLine<>();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    /** A task in the line, with the work that it comes to. */
    private record Waiting(ImportTask task, Runnable work) {}

    ImportQueue(int threads, UnaryOperator<Runnable> carried) {
        this.carried = carried;
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "bagui-import-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Puts a task of an actor's into the line. */
    void add(Actor actor, ImportTask task) {
        Waiting last = new Waiting(task, carried.apply(task));
        waiting.put(task.id(), last);
        synchronized (line) {
            line.add(ImportPlaces.tenant(actor), actor.username(), last);
        }
        try {
            // One turn for each that comes; whose it is shows when a thread is free.
            executor.execute(this::turn);
        } catch (RejectedExecutionException closing) {
            withdraw(task.id());
            task.abort();
            throw Problem.causedBy(closing, 503, "unavailable");
        }
    }

    private void turn() {
        Waiting next;
        synchronized (line) {
            next = line.take();
        }
        if (next != null) {
            waiting.remove(next.task().id());
            next.work().run();
        }
    }

    /** Takes a task out that has not begun; null where it is running, done or not here. */
    ImportTask withdraw(long id) {
        Waiting found = waiting.remove(id);
        if (found == null) {
            return null;
        }
        synchronized (line) {
            return line.remove(found) ? found.task() : null;
        }
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
