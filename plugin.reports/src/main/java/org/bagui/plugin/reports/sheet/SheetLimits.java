package org.bagui.plugin.reports.sheet;

/**
 * How much of a file is read before it is refused; the limits are ours and do not lean on those of a library.
 *
 * @param inflatedBytes bytes that may come out of a zip container in all
 * @param inflateRatio how many times its packed size a part of more than 8 MiB may inflate to
 * @param zipEntries entries of a zip container
 * @param rows rows with content in one sheet
 * @param columns columns with content
 * @param cellChars characters of one cell
 * @param blankRows written rows without content in a run, after which the rest of the sheet is left unread
 * @param spill whether texts that fill the memory may lie in a temporary file; else such a workbook is too large
 */
public record SheetLimits(
        long inflatedBytes,
        int inflateRatio,
        int zipEntries,
        int rows,
        int columns,
        int cellChars,
        int blankRows,
        boolean spill) {

    /** What Excel itself allows in a cell. */
    public static final int EXCEL_CELL_CHARS = 32_767;

    /** The most rows of an .xlsx sheet. */
    public static final int XLSX_ROWS = 1_048_576;

    /** The most rows of an .xls sheet. */
    public static final int XLS_ROWS = 65_536;

    /** Limits that a year's table of the whole region passes and a bomb does not. */
    public static final SheetLimits DEFAULT =
            new SheetLimits(2L << 30, 200, 1_000, 1_000_000, 512, EXCEL_CELL_CHARS, 10_000, true);
}
