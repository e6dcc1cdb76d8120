package org.bagui.plugin.reports.sheet;

import java.io.Closeable;

/** The rows of a sheet that hold something, from top to bottom, read as they are asked for. */
public interface SheetRows extends Closeable {

    /**
     * Gives the next row with content, or null after the last.
     *
     * @throws SheetRefusal where the file breaks a limit or cannot be read further
     */
    SheetRow next();

    /** Says whether reading stopped at a long run of blank rows before the end of the sheet. */
    boolean stoppedEarly();

    /** Gives how much of the sheet was read, from 0 to 1; an estimate for a progress display. */
    double progress();

    @Override
    void close();
}
