package org.bagui.plugin.reports.exports;

import java.io.IOException;
import java.io.OutputStream;

/** What an export writes. */
public interface ExportContent {
    /** Writes the whole file; an exception means that what was written is none. The output stays open. */
    void write(OutputStream out) throws IOException;

    /** Number of entries written so far. */
    int entries();
}
