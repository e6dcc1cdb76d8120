package org.bagui.runtime.rest.front;

import java.io.IOException;
import java.io.InputStream;
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
     * connection open; of a long one nothing more is read, and the server hangs up after the answer.
     *
     * @param body what may still be read, or null
     * @param length what the sender said of its length, or null
     */
    static void discard(InputStream body, String length) {
        if (body == null || isLong(length)) {
            return;
        }
        byte[] some = new byte[8_192];
        try {
            int read = body.read(some);
            for (int all = read; read >= 0 && all < MOST; all += read) {
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
