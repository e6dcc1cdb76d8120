package org.bagui.plugin.reports.exports;

import java.util.Locale;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.SheetFormat;

/** The formats of an export by their word in the interface. */
enum ExportFormat {
    XLSX(SheetFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS(SheetFormat.XLS, "application/vnd.ms-excel"),
    CSV(SheetFormat.CSV, "text/csv;charset=UTF-8");

    private final SheetFormat sheet;
    private final String mediaType;

    ExportFormat(SheetFormat sheet, String mediaType) {
        this.sheet = sheet;
        this.mediaType = mediaType;
    }

    SheetFormat sheet() {
        return sheet;
    }

    String mediaType() {
        return mediaType;
    }

    /** Word of the interface and ending of the file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw Problem.of(400, "bad-parameter", "format");
    }
}
