package org.bagui.plugin.reports.sheet.budget;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What each account's uploads took in the last while, in slices that pass one after another; each node counts its own. */
public final class AccountUsage {
    private static final int SLICES = 12;
    private static final int COSTS = UploadCost.values().length;

    private final Map<String, Spent> accounts = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final Duration window;
    private final long slice;

    /**
     * @param window how long what was spent counts
     * @param nanos a clock that only goes on
     */
    public AccountUsage(Duration window, LongSupplier nanos) {
        this.nanos = nanos;
        this.window = window;
        this.slice = Math.max(1, window.toNanos() / SLICES);
    }

    /** How long what was spent counts, in minutes. */
    long minutes() {
        return window.toMinutes();
    }

    /** Adds to what an account spent. */
    void add(String account, UploadCost cost, long amount) {
        accounts.computeIfAbsent(account, name -> new Spent()).add(now(), cost, amount);
    }

    /** What an account spent. */
    long spent(String account, UploadCost cost) {
        Spent spent = accounts.get(account);
        return spent == null ? 0 : spent.since(now() - SLICES + 1, cost);
    }

    /** Seconds until what an account spent is covered again. */
    int secondsUntilCovered(String account, UploadCost cost, Allowance allowance) {
        Spent spent = accounts.get(account);
        long now = now();
        long first = now - SLICES + 1;
        while (spent != null && first <= now && !allowance.covers(cost, spent.since(first, cost))) {
            first++;
        }
        long until = (first + SLICES - 1) * slice - nanos.getAsLong();
        return (int) Math.max(1, 1 + TimeUnit.NANOSECONDS.toSeconds(until));
    }

    /** Forgets accounts whose spending counts no more. */
    void forget() {
        long first = now() - SLICES + 1;
        accounts.values().removeIf(spent -> spent.isBefore(first));
    }

    private long now() {
        return Math.floorDiv(nanos.getAsLong(), slice);
    }

    /** What one account spent, by slice. */
    private static final class Spent {
        private final long[][] amounts = new long[SLICES][COSTS];
        private final long[] slices = new long[SLICES];
        private long last = Long.MIN_VALUE;

        synchronized void add(long now, UploadCost cost, long amount) {
            int at = (int) Math.floorMod(now, (long) SLICES);
            if (slices[at] != now) {
                slices[at] = now;
                amounts[at] = new long[COSTS];
            }
            last = now;
            amounts[at][cost.ordinal()] += amount;
        }

        synchronized long since(long first, UploadCost cost) {
            long sum = 0;
            for (int i = 0; i < SLICES; i++) {
                sum += slices[i] >= first ? amounts[i][cost.ordinal()] : 0;
            }
            return sum;
        }

        synchronized boolean isBefore(long first) {
            return last < first;
        }
    }
}
