package org.bagui.plugin.reports.imports.table;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/**
 * Reads in a thread of its own, never more than some two thousand ahead of whoever takes, so that a sheet is unpacked while
 * the rows before it are checked and written. What fails there is thrown where the row would have come.
 *
 * @param <T> what is read
 */
final class ReadAhead<T> implements Iterator<T>, Closeable {
    private static final int BATCH = 128;
    /** Two batches of the write pipeline: it takes one at a stretch, and should find the next one ready. */
    private static final int AHEAD = 16;
    /** A part of heavy items ends early. */
    private static final int WEIGHT = 1 << 18;

    private final BlockingQueue<Part<T>> parts = new ArrayBlockingQueue<>(AHEAD);
    private final ToIntFunction<T> weight;
    private final UploadBudget budget;
    private final Thread thread;
    private volatile boolean closed;
    private Part<T> part = new Part<>(List.of(), false, null);
    private int at;

    /**
     * A stretch of what was read.
     *
     * @param last whether nothing follows
     * @param failure what ended the reading too early, or null
     */
    private record Part<T>(List<T> items, boolean last, Throwable failure) {}

    /**
     * Reads from a source that ends with null; only the thread here calls it.
     *
     * @param weight how much memory an item takes, in characters
     * @param budget what pays for the reading
     */
    ReadAhead(Supplier<T> source, ToIntFunction<T> weight, UploadBudget budget, String name) {
        this.budget = budget;
        this.weight = weight;
        thread = new Thread(() -> read(source), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Supplier<T> source) {
        List<T> items = new ArrayList<>(BATCH);
        Throwable failure = null;
        int heavy = 0;
        try (UploadBudget.Work work = budget.work()) {
            for (T item = source.get(); item != null && !closed; item = source.get()) {
                items.add(item);
                heavy += weight.applyAsInt(item);
                if (items.size() == BATCH || heavy >= WEIGHT) {
                    hand(new Part<>(items, false, null));
                    items = new ArrayList<>(BATCH);
                    heavy = 0;
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        hand(new Part<>(items, true, failure));
    }

    private void hand(Part<T> full) {
        try {
            boolean handed = false;
            while (!handed && !closed) {
                handed = parts.offer(full, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the reader", e);
        }
    }

    @Override
    public boolean hasNext() {
        while (at == part.items().size()) {
            if (part.failure() instanceof Error error) {
                throw error;
            }
            if (part.failure() instanceof RuntimeException e) {
                throw e;
            }
            if (part.last()) {
                return false;
            }
            part = take();
            at = 0;
        }
        return true;
    }

    private Part<T> take() {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for rows", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.items().get(at++);
    }

    /** Ends the reading; when this returns, the source is left alone. */
    @Override
    public void close() {
        closed = true;
        parts.clear();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
