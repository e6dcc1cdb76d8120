package org.bagui.plugin.reports.sheet.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass; {@link #passed} may refuse more. */
public class CountingStream extends FilterInputStream {

    private long count;

    CountingStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            add(1);
        }
        return b;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }

    private void add(int read) {
        count += read;
        passed(read);
    }

    /** Is told of each portion of bytes. */
    void passed(int bytes) {
        // Counting alone refuses nothing.
    }

    final long count() {
        return count;
    }
}
