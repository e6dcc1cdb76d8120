package org.bagui.runtime.rest.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.bagui.core.problem.Problem;

/** Collects a short body as it comes, on no thread of its own, and sends the request on its way again when it is whole. */
final class CollectedBody implements ReadListener {
    /** What is held of a body at first, in bytes. */
    private static final int FIRST = 512;
    /** Up to so many bytes every body is collected, whatever the others hold. */
    private static final int FREE = 4_096;

    private final ServletInputStream body;
    private final AsyncContext context;
    private byte[] bytes;
    private final int length;
    private final Semaphore budget;
    private int taken;
    private int count;
    private volatile Problem failure;

    /**
     * A buffer that is still empty.
     *
     * @param length how much the sender has announced
     * @param budget bytes that all buffers together may hold
     */
    CollectedBody(ServletInputStream body, AsyncContext context, int length, Semaphore budget) {
        this.body = body;
        this.context = context;
        this.budget = budget;
        this.length = length;
        this.bytes = new byte[Math.min(FIRST, length)];
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (count < length && body.isReady() && !body.isFinished()) {
            if (count == bytes.length && !grow()) {
                failure = Problem.of(503, "platform-busy", 1);
                context.dispatch();
                return;
            }
            int read = body.read(bytes, count, bytes.length - count);
            if (read < 0) {
                return;
            }
            count += read;
        }
        if (count == length && body.isReady() && !body.isFinished()) {
            body.read();
        }
    }

    private synchronized boolean grow() {
        int size = Math.min(length, count * 4);
        if (size > FREE && !budget.tryAcquire(size - taken)) {
            return false;
        }
        taken = size > FREE ? size : 0;
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    /** Gives back what it holds of the budget. */
    synchronized void release() {
        budget.release(taken);
        taken = 0;
    }

    @Override
    public void onAllDataRead() {
        context.dispatch();
    }

    @Override
    public void onError(Throwable failed) {
        failure = Problem.causedBy(failed, 400, "unreadable-body");
        context.dispatch();
    }

    /** Why the body did not come whole, or null. */
    Problem failure() {
        return failure;
    }

    /** What has come. */
    byte[] bytes() {
        return bytes;
    }

    int count() {
        return count;
    }
}
