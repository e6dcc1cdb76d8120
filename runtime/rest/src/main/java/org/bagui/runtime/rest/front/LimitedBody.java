package org.bagui.runtime.rest.front;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bagui.core.problem.Problem;

/** A body that is refused with 413 {@code body-too-large} as soon as it gets longer than it may. */
final class LimitedBody extends FilterInputStream {
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
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        if (some > 0) {
            count(some);
        }
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        read += more;
        if (read > limit) {
            throw tooLarge(limit);
        }
    }
}
