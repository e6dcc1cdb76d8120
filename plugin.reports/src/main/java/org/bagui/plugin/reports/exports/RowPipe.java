package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands rows from a thread that reads them to the one that writes them, so that database and compression work at once;
 * the reader is never more than a few hundred rows ahead.
 */
final class RowPipe {
    private static final int BATCH = 256;
    private static final int AHEAD = 4;
    private static final List<Object[]> END = List.of();

    private final BlockingQueue<List<Object[]>> batches = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean closed;
    private volatile Throwable failure;
    private List<Object[]> batch = new ArrayList<>(BATCH);

    /** Takes a row; may fail as writing to a file does. */
    interface Sink {
        void row(Object[] row) throws IOException;
    }

    private RowPipe() {}

    /**
     * Reads in a thread of its own and writes in this one, until all rows are through; what fails in either ends both and
     * is thrown here.
     */
    static void run(Consumer<Consumer<Object[]>> reader, Sink sink) throws IOException {
        RowPipe pipe = new RowPipe();
        Thread thread = new Thread(() -> pipe.read(reader), "bagui-export");
        thread.setDaemon(true);
        thread.start();
        try {
            pipe.write(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while exporting");
        } finally {
            pipe.closed = true;
            pipe.batches.clear();
            join(thread);
        }
        pipe.rethrow();
    }

    private void read(Consumer<Consumer<Object[]>> reader) {
        try {
            reader.accept(this::add);
            hand(batch);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            hand(END);
        }
    }

    private void add(Object[] row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            hand(batch);
            batch = new ArrayList<>(BATCH);
        }
        if (closed) {
            throw new IllegalStateException("nobody writes the rows any more");
        }
    }

    private void hand(List<Object[]> rows) {
        boolean handed = rows.isEmpty() && rows != END;
        try {
            while (!handed && !closed) {
                handed = batches.offer(rows, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the reader", e);
        }
    }

    private void write(Sink sink) throws IOException, InterruptedException {
        for (List<Object[]> rows = batches.take(); rows != END; rows = batches.take()) {
            for (Object[] row : rows) {
                sink.row(row);
            }
        }
    }

    /** The reader ends at its next row, and with it its transaction; an export is not over before. */
    private static void join(Thread thread) {
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

    private void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }
}
