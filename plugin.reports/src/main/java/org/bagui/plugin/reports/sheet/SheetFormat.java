package org.bagui.plugin.reports.sheet;

import java.nio.file.Path;
import java.util.Locale;

/** The file formats of a table. */
public enum SheetFormat {
    XLS,
    XLSX,
    CSV;

    /** Gives the format that a file name claims, or null where it claims none; the content decides, not the name. */
    public static SheetFormat claimedBy(Path file) {
        return claimedBy(String.valueOf(file.getFileName()));
    }

    /** The same of a bare name. */
    public static SheetFormat claimedBy(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".txt")) {
            return CSV;
        }
        if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
            return XLSX;
        }
        return name.endsWith(".xls") || name.endsWith(".et") ? XLS : null;
    }
}
