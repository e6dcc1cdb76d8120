package org.bagui.core.codelist.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it gives more than a number of bytes. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(int bytes) throws LimitException {
        left -= Math.max(bytes, 0);
        if (left < 0) {
            throw new LimitException();
        }
    }

    /** The stream is longer than allowed. */
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
