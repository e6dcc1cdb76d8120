package org.bagui.plugin.reports.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The response's stream is the container's to close: closed here after a failure, half a table would look whole. */
public final class KeptOpen extends FilterOutputStream {
    /** Over that stream. */
    public KeptOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
