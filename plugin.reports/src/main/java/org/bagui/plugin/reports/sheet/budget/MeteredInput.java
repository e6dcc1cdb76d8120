package org.bagui.plugin.reports.sheet.budget;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Asks a budget at each stretch of bytes whether reading may go on. */
final class MeteredInput extends FilterInputStream {
    /** Bytes between two questions: a fraction of a millisecond's work. */
    private static final int STRETCH = 64 << 10;

    private final UploadBudget budget;
    private int left;

    MeteredInput(InputStream in, UploadBudget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        passed(1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        passed(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void passed(int bytes) {
        left -= Math.max(bytes, 0);
        if (left <= 0) {
            left = STRETCH;
            budget.checkpoint();
        }
    }
}
