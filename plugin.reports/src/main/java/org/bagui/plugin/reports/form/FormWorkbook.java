package org.bagui.plugin.reports.form;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bagui.plugin.reports.sheet.write.SheetName;
import org.bagui.plugin.reports.web.ExportFormat;

/**
 * A workbook for people, with styles. Rows are written from the top down: of an .xlsx those written earlier leave the
 * memory, an .xls is kept whole until it is written.
 */
public final class FormWorkbook implements Closeable {
    /** The most rows of entries in an .xls with styles, which is held in memory: 5,000 rows of 110 cells take 60 MiB. */
    public static final int XLS_ENTRIES = 5_000;

    private static final int KEPT_ROWS = 200;

    private final Workbook workbook;
    private final FormStyles styles;

    private FormWorkbook(Workbook workbook) {
        this.workbook = workbook;
        this.styles = new FormStyles(workbook);
    }

    /** An empty workbook of a format other than .csv. */
    public static FormWorkbook of(ExportFormat format) {
        return switch (format) {
            case XLSX -> new FormWorkbook(new SXSSFWorkbook(KEPT_ROWS));
            case XLS -> new FormWorkbook(new HSSFWorkbook());
            case CSV -> throw new IllegalArgumentException("a text table has no styles");
        };
    }

    /** A new sheet; what a tab cannot show in its name is replaced. */
    public Sheet sheet(String name) {
        return workbook.createSheet(SheetName.of(name));
    }

    /** The workbook itself. */
    public Workbook workbook() {
        return workbook;
    }

    /** The styles of its cells. */
    public FormStyles styles() {
        return styles;
    }

    /** Whether it is an .xls. */
    public boolean isOld() {
        return workbook instanceof HSSFWorkbook;
    }

    /**
     * Locks what has a locked style, without a password: whoever must may lift the lock. In .xlsx rows may still be
     * inserted, deleted and sorted; the old format knows no such choice.
     */
    public void protect(Sheet sheet) {
        if (!(sheet instanceof SXSSFSheet streamed)) {
            sheet.protectSheet("");
            return;
        }
        streamed.enableLocking();
        streamed.lockFormatCells(false);
        streamed.lockFormatColumns(false);
        streamed.lockFormatRows(false);
        streamed.lockInsertRows(false);
        streamed.lockDeleteRows(false);
        streamed.lockSort(false);
        streamed.lockAutoFilter(false);
        streamed.lockSelectLockedCells(false);
        streamed.lockSelectUnlockedCells(false);
    }

    /** Writes the workbook; the output stays open. */
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
