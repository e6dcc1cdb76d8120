package org.bagui.plugin.reports.web;

import java.util.Locale;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.plugin.reports.sheet.SheetFormat;

/** The formats of an export by their word in the interface. */
public enum ExportFormat {
    XLSX(SheetFormat.XLSX, MediaTypes.XLSX),
    XLS(SheetFormat.XLS, MediaTypes.XLS),
    CSV(SheetFormat.CSV, "text/csv;charset=UTF-8");

    private final SheetFormat sheet;
    private final String mediaType;

    ExportFormat(SheetFormat sheet, String mediaType) {
        this.sheet = sheet;
        this.mediaType = mediaType;
    }

    /** Format of the sheet layer. */
    public SheetFormat sheet() {
        return sheet;
    }

    /** Value of the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Word of the interface and ending of the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a word.
     *
     * @throws Problem 400 {@code bad-parameter} for any other
     */
    public static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw Problem.of(400, "bad-parameter", "format");
    }

    /**
     * The workbook format of a word, .xlsx where none is given.
     *
     * @throws Problem 400 {@code unknown-format} for any other, saying which there are
     */
    public static ExportFormat workbook(String word) {
        if (word == null || word.equals(XLSX.word())) {
            return XLSX;
        }
        if (word.equals(XLS.word())) {
            return XLS;
        }
        throw Problem.of(400, "unknown-format", Parameters.shown(word));
    }
}
