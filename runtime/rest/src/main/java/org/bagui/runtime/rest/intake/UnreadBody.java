package org.bagui.runtime.rest.intake;

import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a long request has left unread of its body when its answer is ready: it is read for a while, on no thread, so that who
 * looks at the answer only after the last byte finds it (as nginx's {@code lingering_close}).
 */
final class UnreadBody implements ReadListener, AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
    private static final int MOST = 256 << 20;
    private static final long MILLISECONDS = 5_000;

    private final ServletInputStream body;
    private final AsyncContext context;
    private final byte[] some = new byte[8_192];
    private long all;

    private UnreadBody(ServletInputStream body, AsyncContext context) {
        this.body = body;
        this.context = context;
    }

    /**
     * Sends the answer and reads on. Who asked first whether to send at all has its answer, and sends nothing
     * that could be read; what a plugin may still read that was left behind is not touched.
     */
    static void discard(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean closing = "close".equals(response.getHeader("Connection"));
        if (closing || request.isAsyncStarted() || request.getHeader("Expect") != null) {
            return;
        }
        response.flushBuffer();
        ServletInputStream body = request.getInputStream();
        if (body.isFinished()) {
            return;
        }
        AsyncContext context = request.startAsync();
        UnreadBody unread = new UnreadBody(body, context);
        context.setTimeout(MILLISECONDS);
        context.addListener(unread);
        body.setReadListener(unread);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (body.isReady() && !body.isFinished()) {
            int read = body.read(some);
            all += Math.max(read, 0);
            if (read < 0 || all > MOST) {
                break;
            }
        }
        if (all > MOST) {
            context.complete();
        }
    }

    @Override
    public void onAllDataRead() {
        context.complete();
    }

    @Override
    public void onError(Throwable failed) {
        // The answer has gone out; whether anyone still takes it the server will see.
        LOG.debug("The rest of the body cannot be read", failed);
        context.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        context.complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        LOG.debug("The rest of the body is not read", event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // Nothing is held.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts again what has been answered.
    }
}
