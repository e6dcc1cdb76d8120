package org.bagui.plugin.laborcoop.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.network.FlowSolver.Signal;

/**
 * Shares the room for lines in work. Kept allocations go first: they wait until there is room, and while one waits nobody else begins. Those
 * who wait for an answer go one at a time for each account, the first who came first, and give up after a while.
 */
final class SolverQueue {
    private static final Duration STEP = Duration.ofMillis(200);

    private final Duration longestWait;
    private final Set<String> busy = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int keptWaiting;
    private int free;

    SolverQueue(int lines, Duration longestWait) {
        free = lines;
        this.longestWait = longestWait;
    }

    /** One who waits for an answer. */
    private static final class Waiting {
        final String account;

        Waiting(String account) {
            this.account = account;
        }
    }

    /** Gives the room back. */
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Room for a kept allocation, as soon as there is enough.
     *
     * @throws org.bagui.core.network.FlowSolver.Cancelled when the signal says so
     */
    synchronized Taken forKept(int lines, Signal signal) {
        keptWaiting++;
        try {
            while (free < lines) {
                signal.check();
                pause(STEP.toMillis());
            }
            free -= lines;
        } finally {
            keptWaiting--;
            notifyAll();
        }
        return () -> release(lines, null);
    }

    /** Room for the answer to an account, or null where there was none for a while. */
    synchronized Taken forAnswer(int lines, String account) {
        Waiting own = new Waiting(account);
        waiting.add(own);
        try {
            long end = System.nanoTime() + longestWait.toNanos();
            while (!isNext(own) || free < lines) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || Thread.currentThread().isInterrupted()) {
                    return null;
                }
                pause(left);
            }
            free -= lines;
            busy.add(account);
        } finally {
            waiting.remove(own);
            notifyAll();
        }
        return () -> release(lines, account);
    }

    private boolean isNext(Waiting one) {
        return keptWaiting == 0
                && waiting.stream()
                                .filter(each -> !busy.contains(each.account))
                                .findFirst()
                                .orElse(null)
                        == one;
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void release(int lines, String account) {
        free += lines;
        busy.remove(account);
        notifyAll();
    }
}
