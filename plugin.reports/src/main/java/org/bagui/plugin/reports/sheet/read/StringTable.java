package org.bagui.plugin.reports.sheet.read;

import java.io.Closeable;

/** The shared strings of a workbook, by index. */
interface StringTable extends Closeable {

    /** Gives a string, or null where the table has none at the index. */
    String get(int index);

    @Override
    void close();
}
