package org.bagui.runtime.persistence.session;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Bulk saves of one transaction that go to the database while its own thread prepares the next ones; see
 * why-saves-run-behind.md. At most one thread uses the connection: whoever wants it calls {@link #settle} first, or
 * {@link #pause} and afterwards {@link #resume} where the saves that still wait do not matter to it.
 */
final class WriteBehindQueue {
    /** More than these would only fill the memory. */
    private static final int MOST_WAITING = 2;

    private final Deque<Save> waiting = new ArrayDeque<>();
    private final Set<String> tables = new HashSet<>();
    private FutureTask<Void> running;
    private boolean readBetween;
    private boolean failed;

    private record Save(String table, OpenTransaction.SqlWork<Void> work) {}

    /**
     * Takes a save. It starts at once, unless the last one was followed by a read that could go before it: then the next
     * read goes first, too.
     */
    void add(String table, OpenTransaction.SqlWork<Void> work) throws SQLException {
        if (waiting.size() == MOST_WAITING) {
            pause();
            resume();
        }
        waiting.add(new Save(table, work));
        tables.add(table);
        if (!readBetween) {
            resume();
        }
        readBetween = false;
    }

    /** Whether a save into the table may not be done yet. */
    boolean touches(String table) {
        return tables.contains(table);
    }

    /** Whether a save failed: what it left undone cannot be made good, so nothing of the transaction may stay. */
    boolean hasFailed() {
        return failed;
    }

    /** Returns when the connection is free; saves may still wait. */
    void pause() throws SQLException {
        FutureTask<Void> task = running;
        running = null;
        if (task == null) {
            return;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    break;
                } catch (InterruptedException e) {
                    // The connection is in use until the save ends, whatever else is asked of this thread.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            waiting.clear();
            failed = true;
            throw failure(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        tables.clear();
        waiting.forEach(save -> tables.add(save.table()));
    }

    /** Notes a read that went before the saves that wait, which may go on now. */
    void readWentBefore() {
        readBetween = true;
        resume();
    }

    /** Returns when all saves are done and the connection is free. */
    void settle() throws SQLException {
        pause();
        resume();
        pause();
    }

    /** Gives up what waits, and returns when the connection is free. */
    void abandon() throws SQLException {
        waiting.clear();
        pause();
    }

    private void resume() {
        if (running != null || waiting.isEmpty()) {
            return;
        }
        Deque<Save> now = new ArrayDeque<>(waiting);
        waiting.clear();
        FutureTask<Void> task = new FutureTask<>(() -> {
            for (Save save : now) {
                save.work().run();
            }
            return null;
        });
        Thread thread = new Thread(task, "bagui-save");
        thread.setDaemon(true);
        thread.start();
        running = task;
    }

    private static SQLException failure(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (SQLException) cause;
    }
}
