package org.bagui.plugin.reports.sheet.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetFormat;

/**
 * Writes a plain table row by row: one header, then the rows.
 *
 * <p>Values: null is a blank cell, a {@link Number} a number, a {@link Boolean} a boolean, everything else text by its
 * {@code toString()} (dates and months thus in ISO form). Text never becomes a formula, a number or a date, so that
 * codes and telephone numbers keep each digit, and reading the file gives the same text again.
 */
public interface TableWriter extends Closeable {

    /**
     * Starts a table.
     *
     * @param out where to; closed by {@link #close}
     * @param sheet name of the sheet; characters that a tab cannot show are replaced
     */
    static TableWriter open(SheetFormat format, OutputStream out, String sheet) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTableWriter(out, SheetName.of(sheet));
            case XLS -> new XlsTableWriter(out, SheetName.of(sheet));
            case CSV -> new CsvTableWriter(out);
        };
    }

    /** Makes columns so wide, in characters, and pages lie across, where the format knows that; before anything is written. */
    default void widths(int... characters) {}

    /** Writes the header; once, before the first row. */
    void header(List<String> titles) throws IOException;

    /**
     * Writes a row.
     *
     * @throws org.bagui.plugin.reports.sheet.SheetRefusal {@code too-many-rows} beyond what the format holds,
     *     {@code cell-too-long} beyond 32,767 characters
     */
    void row(Object... values) throws IOException;

    /** Ends the table. A workbook that was not ended, because its rows failed midway, is no readable file. */
    void finish() throws IOException;

    /** Lets go of everything and closes the output. */
    @Override
    void close() throws IOException;
}
