package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.bagui.core.network.FlowSolver.Cancelled;
import org.bagui.core.network.FlowSolver.Signal;
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
    private final Making making;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(LINE), AllocationRuns::thread);
    private volatile boolean closing;

    AllocationRuns(Transactions transactions, Making making) {
        this.transactions = transactions;
        this.making = making;
    }

    /** Makes the plan of an allocation. */
    @FunctionalInterface
    interface Making {
        /** The plan; tells in percent how much is done. */
        KeptPlan plan(Actor actor, Allocation allocation, Options options, Signal signal, IntConsumer percent);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bagui-allocation");
        thread.setDaemon(true);
        return thread;
    }

    /** One run: how far it is, and whether it shall stop. */
    private final class Run implements Runnable {
        final Actor actor;
        final Allocation allocation;
        final Options options;
        volatile int percent;
        volatile boolean cancelled;

        Run(Actor actor, Allocation allocation, Options options) {
            this.actor = actor;
            this.allocation = allocation;
            this.options = options;
        }

        @Override
        public void run() {
            try {
                work(this);
            } finally {
                runs.remove(allocation.id);
            }
        }

        void check() {
            if (cancelled || closing) {
                throw new Cancelled();
            }
        }
    }

    /** 503 {@code allocations-busy} where the line is full. */
    void requireRoom() {
        if (executor.getQueue().remainingCapacity() == 0) {
            throw Problem.of(503, "allocations-busy", RETRY_SECONDS);
        }
    }

    void start(Actor actor, Allocation allocation, Options options) {
        Run run = new Run(actor, allocation, options);
        runs.put(allocation.id, run);
        try {
            executor.execute(run);
        } catch (RejectedExecutionException full) {
            runs.remove(allocation.id);
            end(run, null, closing ? RunFailure.INTERRUPTED : RunFailure.BUSY);
        }
    }

    int progress(long id) {
        Run run = runs.get(id);
        return run == null ? 0 : run.percent;
    }

    /** Stops a run, or takes it out of the line. */
    void cancel(long id) {
        Run run = runs.get(id);
        if (run != null) {
            run.cancelled = true;
            if (executor.remove(run)) {
                runs.remove(id);
            }
        }
    }

    private void work(Run run) {
        try {
            run.check();
            KeptPlan plan =
                    making.plan(run.actor, run.allocation, run.options, run::check, percent -> run.percent = percent);
            end(run, plan, null);
        } catch (Cancelled stopped) {
            LOG.info("allocation {} was stopped", run.allocation.id);
            if (!run.cancelled) {
                end(run, null, RunFailure.INTERRUPTED);
            }
        } catch (Problem refused) {
            end(run, null, RunFailure.of(refused));
        } catch (RuntimeException broken) {
            LOG.error("allocation {} failed", run.allocation.id, broken);
            end(run, null, RunFailure.BROKEN);
        } catch (Error broken) {
            LOG.error("allocation {} failed", run.allocation.id, broken);
            end(run, null, RunFailure.BROKEN);
            throw broken;
        }
    }

    /** Keeps how a run ended, unless it was cancelled or removed meanwhile. */
    private void end(Run run, KeptPlan plan, RunFailure failure) {
        transactions.write(run.actor.scope(), session -> {
            Allocation allocation = session.find(Allocation.class, run.allocation.id);
            if (allocation != null && allocation.state.equals(Allocation.RUNNING)) {
                allocation.state = plan == null ? Allocation.FAILED : Allocation.DONE;
                allocation.keep(plan);
                allocation.failure = failure == null ? null : PlanningJson.write(failure);
                allocation.finishedAt = Utc.now(session);
            }
            return null;
        });
    }

    /** Stops what runs and waits a moment; nothing is interrupted, which would close an embedded database. What waits ends at once. */
    @Override
    public void close() {
        closing = true;
        List<Runnable> waiting = new ArrayList<>();
        executor.getQueue().drainTo(waiting);
        executor.shutdown();
        for (Runnable each : waiting) {
            Run run = (Run) each;
            runs.remove(run.allocation.id);
            end(run, null, RunFailure.INTERRUPTED);
        }
        try {
            executor.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
