package org.bagui.plugin.reports.sheet.budget;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/**
 * What the work on one upload may still cost, on whatever threads it is done. A thread says by {@link #work} that it works on
 * the upload; readers and writers ask at each stretch of bytes whether they may go on.
 */
public final class UploadBudget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String account;
    private final Allowance each;
    private final Allowance together;
    private final AccountUsage usage;
    private final AtomicLongArray spent = new AtomicLongArray(UploadCost.values().length);
    private final Map<Thread, Work> working = new ConcurrentHashMap<>();

    /**
     * @param account whose upload it is
     * @param each what one upload may cost
     * @param together what those of one account may cost in the window
     * @param usage what accounts have spent
     */
    UploadBudget(String account, Allowance each, Allowance together, AccountUsage usage) {
        this.account = account;
        this.each = each;
        this.together = together;
        this.usage = usage;
    }

    /** A budget that allows everything. */
    public static UploadBudget unlimited() {
        AccountUsage nobody = new AccountUsage(Duration.ofHours(1), System::nanoTime);
        return new UploadBudget("-", Allowance.ANY, Allowance.ANY, nobody);
    }

    /** This thread works on the upload until what this gives is closed. */
    public Work work() {
        Work work = new Work();
        working.put(Thread.currentThread(), work);
        return work;
    }

    /**
     * Takes what this thread cost since it was asked last.
     *
     * @throws SheetRefusal {@code upload-too-costly}, {@code account-uploads-used-up}
     */
    public void checkpoint() {
        Work work = working.get(Thread.currentThread());
        if (work != null) {
            work.take();
            require(UploadCost.CPU);
            require(UploadCost.WALL);
        }
    }

    /**
     * Takes a cost that comes at once.
     *
     * @throws SheetRefusal {@code upload-too-costly}, {@code account-uploads-used-up}
     */
    public void spend(UploadCost cost, long amount) {
        take(cost, amount);
        require(cost);
    }

    private void take(UploadCost cost, long amount) {
        spent.addAndGet(cost.ordinal(), amount);
        usage.add(account, cost, amount);
    }

    private void require(UploadCost cost) {
        if (!each.covers(cost, spent.get(cost.ordinal()))) {
            throw SheetRefusal.tooCostly(cost.word(), each.of(cost));
        }
        requireOfAccount(cost);
    }

    /** Refuses where the account's uploads took what they may. */
    void requireOfAccount(UploadCost cost) {
        if (!together.covers(cost, usage.spent(account, cost))) {
            int wait = usage.secondsUntilCovered(account, cost, together);
            throw SheetRefusal.usedUp(wait, cost.word(), usage.minutes(), together.of(cost));
        }
    }

    /** A stream whose bytes are work. */
    public InputStream metered(InputStream in) {
        return new MeteredInput(in, this);
    }

    /** A stream into a temporary file. */
    public OutputStream spilling(OutputStream out) {
        return new SpillOutput(out, this);
    }

    /** The work of one thread. */
    public final class Work implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private long cpu = THREADS.getCurrentThreadCpuTime();
        private long wall = System.nanoTime();

        private void take() {
            long cpuNow = THREADS.getCurrentThreadCpuTime();
            long wallNow = System.nanoTime();
            UploadBudget.this.take(UploadCost.CPU, cpuNow - cpu);
            UploadBudget.this.take(UploadCost.WALL, wallNow - wall);
            cpu = cpuNow;
            wall = wallNow;
        }

        /** Ends the work; what it cost last is taken, and refused by whoever goes on. */
        @Override
        public void close() {
            take();
            working.remove(thread);
        }
    }
}
