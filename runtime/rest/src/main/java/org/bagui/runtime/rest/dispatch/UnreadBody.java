package org.bagui.runtime.rest.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request has left unread of its body when its answer is ready.
 *
 * <p>CXF itself would copy all of it into a file first, however much a caller that nobody knows may send.
 */
final class UnreadBody {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
    private static final int MOST = 16 << 20;
    private static final int MOST_AFTERWARDS = 256 << 20;
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private UnreadBody() {}

    /** Takes from CXF what is unread of this call's body, and reads it as {@link #discard(InputStream, String)} does. */
    static void discard(Call call) {
        Message message = call.message();
        InputStream body = message.getContent(DelegatingInputStream.class);
        message.removeContent(DelegatingInputStream.class);
        discard(body, call.header("Content-Length"));
    }

    /**
     * Reads a short rest, so that a sender that is still sending gets to the answer, and its next request finds the
     * connection open; a long one waits for {@link #afterwards}.
     *
     * @param body what may still be read, or null
     * @param length what the sender said of its length, or null
     */
    static void discard(InputStream body, String length) {
        if (body != null && !isLong(length)) {
            discard(body, MOST, Long.MAX_VALUE);
        }
    }

    /**
     * Sends the answer to a long body, then reads on for a while: who looks at the answer only after the last byte has to find
     * it, and would not if the server hung up at once (as nginx's {@code lingering_close}). Who asked first whether to send at
     * all has its answer, and sends nothing that could be read.
     */
    static void afterwards(ServletRequest request, ServletResponse response) throws IOException {
        HttpServletRequest call = (HttpServletRequest) request;
        if (!request.isAsyncStarted()
                && call.getHeader("Expect") == null
                && (isLong(call.getHeader("Content-Length")) || call.getHeader("Transfer-Encoding") != null)) {
            response.flushBuffer();
            discard(request.getInputStream(), MOST_AFTERWARDS, AFTERWARDS.toNanos());
        }
    }

    private static void discard(InputStream body, int most, long nanos) {
        byte[] some = new byte[8_192];
        long begin = System.nanoTime();
        try {
            int read = body.read(some);
            for (long all = read; read >= 0 && all < most && System.nanoTime() - begin < nanos; all += read) {
                read = body.read(some);
            }
        } catch (IOException | RuntimeException broken) {
            // The answer goes out all the same; whether anyone still takes it the server will see.
            LOG.debug("The rest of the body cannot be read", broken);
        }
    }

    private static boolean isLong(String length) {
        return length != null && (!length.strip().matches("\\d{1,9}") || Integer.parseInt(length.strip()) > MOST);
    }
}
