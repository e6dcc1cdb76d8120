package org.bagui.plugin.reports.sheet.annotate;

import java.io.Closeable;
import java.util.List;

/** What is said about a sheet; read more than once, each time from the first row on and with nothing kept. */
public interface Annotation {
    /** Name of the sheet with the list of errors; an import passes over it. */
    String ERROR_SHEET = "错误清单";

    /** The marks, by row and column, one for a cell. */
    Items<Mark> marks();

    /** The lines of the list of errors. */
    Items<ErrorLine> lines();

    /** What stands above the list. */
    String heading();

    /** Titles of the list's columns: sheet, cell, then those of {@link ErrorLine#texts}. */
    List<String> titles();

    /**
     * Reads one thing after another.
     *
     * @param <T> what is read
     */
    interface Items<T> extends Closeable {
        /** The next one, or null after the last. */
        T next();

        @Override
        void close();
    }
}
