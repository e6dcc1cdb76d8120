package org.bagui.plugin.laborcoop.planning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bagui.core.network.FlowSolver.Cancelled;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Solves kept allocations, one after another; a short line waits. */
final class AllocationRuns implements AutoCloseable {
    private static final int LINE = 20;
    private static final int RETRY_SECONDS = 30;
    private static final int FAREWELL_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(AllocationRuns.class);

    private final Transactions transactions;
    private final PlanMaking making;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(LINE), AllocationRuns::thread);

    AllocationRuns(Transactions transactions, PlanMaking making) {
        this.transactions = transactions;
        this.making = making;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bagui-allocation");
        thread.setDaemon(true);
        return thread;
    }

    /** One run: how far it is, and whether it shall stop. */
    private static final class Run {
        volatile int percent;
        volatile boolean cancelled;
    }

    /** 503 {@code allocations-busy} where the line is full. */
    void requireRoom() {
        if (executor.getQueue().remainingCapacity() == 0) {
            throw Problem.of(503, "allocations-busy", RETRY_SECONDS);
        }
    }

    void start(Actor actor, Allocation allocation, Options options) {
        Run run = new Run();
        runs.put(allocation.id, run);
        try {
            executor.execute(() -> {
                try {
                    work(actor, allocation, options, run);
                } finally {
                    runs.remove(allocation.id);
                }
            });
        } catch (RejectedExecutionException full) {
            runs.remove(allocation.id);
            end(actor, allocation.id, null, Map.of("code", "allocations-busy"));
        }
    }

    int progress(long id) {
        Run run = runs.get(id);
        return run == null ? 0 : run.percent;
    }

    void cancel(long id) {
        Run run = runs.get(id);
        if (run != null) {
            run.cancelled = true;
        }
    }

    private void work(Actor actor, Allocation allocation, Options options, Run run) {
        try {
            end(actor, allocation.id, plan(actor, allocation, options, run), null);
        } catch (Cancelled stopped) {
            LOG.info("allocation {} was cancelled", allocation.id);
        } catch (Problem refused) {
            List<String> named = refused.args().stream().map(String::valueOf).toList();
            String code = refused.faults().isEmpty()
                    ? refused.code()
                    : refused.faults().get(0).code();
            end(actor, allocation.id, null, Map.of("code", code, "named", named));
        } catch (RuntimeException broken) {
            LOG.error("allocation {} failed", allocation.id, broken);
            end(actor, allocation.id, null, Map.of("code", "internal-error"));
        }
    }

    private KeptPlan plan(Actor actor, Allocation allocation, Options options, Run run) {
        return making.plan(
                actor,
                allocation,
                options,
                () -> {
                    if (run.cancelled) {
                        throw new Cancelled();
                    }
                },
                percent -> run.percent = percent);
    }

    /** Keeps how a run ended, unless it was cancelled or removed meanwhile. */
    private void end(Actor actor, long id, KeptPlan plan, Map<String, Object> failure) {
        transactions.write(actor.scope(), session -> {
            Allocation allocation = session.find(Allocation.class, id);
            if (allocation != null && allocation.state.equals(Allocation.RUNNING)) {
                allocation.state = plan == null ? Allocation.FAILED : Allocation.DONE;
                allocation.plan = plan == null ? null : PlanningJson.write(plan);
                allocation.failure = failure == null ? null : PlanningJson.write(failure);
                allocation.finishedAt = Utc.now(session);
            }
            return null;
        });
    }

    /** Stops what runs and waits a moment; nothing is interrupted, which would close an embedded database. */
    @Override
    public void close() {
        runs.values().forEach(run -> run.cancelled = true);
        executor.shutdown();
        try {
            executor.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
