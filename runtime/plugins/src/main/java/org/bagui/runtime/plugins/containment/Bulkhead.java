package org.bagui.runtime.plugins.containment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.ws.rs.WebApplicationException;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bounds and counts of one plugin's calls. Only texts are kept, never an object of the plugin. */
final class Bulkhead {
    /** Failures one after another from which on a plugin is shown as failing. */
    private static final int FAILING = 3;

    private static final int IDLE_SECONDS = 5;

    /** Status by which a refusal is none: it says that code failed, as any other exception does. */
    private static final int INTERNAL = 500;

    private final String plugin;
    private final Duration limit;
    private final Semaphore room;
    private final SharedCallLimit together;
    /** Its lines are taken for lines of the plugin. */
    private final Logger log;

    private final ThreadPoolExecutor threads;
    private final LongAdder calls = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder allocated = new LongAdder();
    /** Failures one after another by what was called: one good method must not hide another that always fails. */
    private final Map<String, AtomicInteger> failedInRow = new ConcurrentHashMap<>();

    /** Set in a thread that is inside: what it calls there again needs no second place. */
    private final ThreadLocal<Boolean> within = new ThreadLocal<>();

    private final AtomicInteger slowInRow = new AtomicInteger();
    private volatile String lastFailure = "";

    /** @param together room of all plugins inside their callers' transactions */
    Bulkhead(String plugin, Duration limit, int concurrent, SharedCallLimit together) {
        this.plugin = plugin;
        this.together = together;
        this.log = LoggerFactory.getLogger(plugin + ".calls");
        this.limit = limit;
        this.room = new Semaphore(concurrent);
        this.threads = new ThreadPoolExecutor(
                0, concurrent, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "bagui-plugin-" + plugin);
                    thread.setDaemon(true);
                    thread.setContextClassLoader(Bulkhead.class.getClassLoader());
                    return thread;
                });
    }

    <R> R inside(String call, Callable<R> work) throws Exception {
        if (within.get() != null) {
            // The call that it is part of has its place, and its time is looked at.
            return judged(call, work);
        }
        if (!room.tryAcquire()) {
            throw busy();
        }
        Runnable place = together.enter(plugin);
        if (place == null) {
            room.release();
            throw together.isFull() ? allBusy() : busy();
        }
        try {
            long begin = System.nanoTime();
            R result = outermost(call, work);
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw tooSlow();
            }
            slowInRow.set(0);
            return result;
        } finally {
            place.run();
            room.release();
        }
    }

    <R> R apart(String call, Callable<R> work) throws Exception {
        Future<R> future;
        try {
            future = threads.submit(() -> outermost(call, work));
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            R result = future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            slowInRow.set(0);
            return result;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } catch (TimeoutException late) {
            // Not interrupted: an interrupt that meets H2 in its file would close the whole database.
            throw tooSlow();
        }
    }

    private <R> R outermost(String call, Callable<R> work) throws Exception {
        within.set(true);
        try {
            return judged(call, work);
        } finally {
            within.remove();
        }
    }

    private <R> R judged(String call, Callable<R> work) throws Exception {
        calls.increment();
        AtomicInteger row = failedInRow.computeIfAbsent(call, name -> new AtomicInteger());
        long before = HeapAllocation.ofThisThread();
        try {
            R result = work.call();
            row.set(0);
            return result;
        } catch (Problem refusal) {
            if (refusal.status() == INTERNAL) {
                throw failed(row, refusal);
            }
            if (refusal.status() < INTERNAL) {
                row.set(0);
            }
            throw refusal;
        } catch (WebApplicationException answer) {
            row.set(0);
            throw answer;
        } catch (Throwable thrown) {
            if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
                throw error;
            }
            throw failed(row, thrown);
        } finally {
            allocated.add(HeapAllocation.ofThisThread() - before);
        }
    }

    private Problem failed(AtomicInteger row, Throwable thrown) {
        failed.increment();
        PluginFailure failure = PluginFailure.of(thrown);
        if (row.incrementAndGet() == 1) {
            log.warn("{} 的调用出错 A call failed", plugin, failure);
        }
        lastFailure = failure.getMessage();
        return Problem.causedBy(failure, 503, "plugin-failed", plugin);
    }

    private Problem allBusy() {
        refused.increment();
        return Problem.of(503, "plugins-busy", together.fullest());
    }

    private Problem busy() {
        refused.increment();
        return Problem.of(503, "plugin-busy", plugin);
    }

    private Problem tooSlow() {
        slow.increment();
        slowInRow.incrementAndGet();
        log.warn("{} 的调用超过 {} A call took longer than that", plugin, limit);
        return Problem.of(503, "plugin-too-slow", plugin, limit.toSeconds());
    }

    /** What is wrong with the plugin now. */
    List<PluginFault> faults() {
        List<PluginFault> faults = new ArrayList<>();
        int most =
                failedInRow.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
        if (most >= FAILING) {
            faults.add(PluginFault.of("failing", most, lastFailure));
        }
        if (slowInRow.get() > 0) {
            faults.add(PluginFault.of("slow", slowInRow.get(), limit.toSeconds()));
        }
        return faults;
    }

    PluginFigures figures(long droppedLines) {
        return new PluginFigures(
                plugin, calls.sum(), failed.sum(), slow.sum(), refused.sum(), droppedLines, allocated.sum());
    }

    /** Takes no more calls; those inside end by themselves, and nobody waits for their places. */
    void close() {
        together.free(plugin);
        threads.shutdown();
    }
}
