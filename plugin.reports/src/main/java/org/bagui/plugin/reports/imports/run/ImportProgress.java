package org.bagui.plugin.reports.imports.run;

/** How far a running import is, and whether it shall stop; seen by many threads. */
public final class ImportProgress {
    private volatile int rowsDone;
    private volatile boolean cancelled;

    void rowsDone(int rows) {
        rowsDone = rows;
    }

    /** Rows done so far. */
    public int rowsDone() {
        return rowsDone;
    }

    /** Asks the import to stop after the rows at hand; nothing is written then. */
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
