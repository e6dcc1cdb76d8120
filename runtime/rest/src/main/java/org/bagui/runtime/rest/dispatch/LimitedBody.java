package org.bagui.runtime.rest.dispatch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bagui.core.problem.Problem;

/**
 * A body that is refused with 413 {@code body-too-large} as soon as it gets longer than it may, and with 400
 * {@code unreadable-body} where it breaks off.
 */
final class LimitedBody extends FilterInputStream {
    private static final int SKIPPED = 8_192;

    private final long limit;
    private long read;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** The refusal for a body of more than so many bytes. */
    static Problem tooLarge(long limit) {
        return Problem.of(413, "body-too-large", limit / (1024 * 1024));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int some = read(one, 0, 1);
        return some < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some;
        try {
            some = super.read(into, from, length);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // What cannot be read was sent badly or not at all; the server's own words for it differ by the cause.
            throw Problem.causedBy(broken, 400, "unreadable-body");
        }
        read += Math.max(some, 0);
        if (read > limit) {
            throw tooLarge(limit);
        }
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(Math.max(count, 0), SKIPPED)];
        return skipped.length == 0 ? 0 : Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
