package org.bagui.runtime.rest.intake;

import java.io.IOException;
import java.util.Objects;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.bagui.core.problem.Problem;

/** A request whose body is read as it comes, under a permit from the first byte to the last, and within a time. */
final class UploadRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private final UploadPermits permits;
    private final int caller;
    private final long until;
    private Body body;

    /**
     * A request as it came.
     *
     * @param seconds how long its body may take
     */
    UploadRequest(HttpServletRequest request, UploadPermits permits, int seconds) {
        super(request);
        this.permits = permits;
        // Of the credential nothing is kept but this number; whether it holds nobody has looked at yet.
        this.caller = Objects.hash(request.getHeader("Authorization"), request.getHeader("Cookie"));
        this.until = System.nanoTime() + seconds * 1_000_000_000L;
    }

    @Override
    public synchronized ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream());
        }
        return body;
    }

    /** The request is done. */
    @Override
    public synchronized void close() {
        if (body != null) {
            body.release();
        }
    }

    /** The body, counted while it is read. */
    private final class Body extends ServletInputStream {
        private final ServletInputStream sent;
        private boolean permitted;

        Body(ServletInputStream sent) {
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            acquire();
            if (System.nanoTime() > until) {
                throw Problem.of(408, "body-too-slow");
            }
            int read = sent.read(into, from, most);
            if (read < 0) {
                release();
            }
            return read;
        }

        private synchronized void acquire() {
            if (!permitted && !sent.isFinished()) {
                if (!permits.take(caller)) {
                    throw Problem.of(429, "too-many-uploads", 5);
                }
                permitted = true;
            }
        }

        synchronized void release() {
            if (permitted) {
                permitted = false;
                permits.giveBack(caller);
            }
        }

        @Override
        public int available() throws IOException {
            return sent.available();
        }

        @Override
        public boolean isFinished() {
            return sent.isFinished();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            sent.setReadListener(listener);
        }
    }
}
