package org.bagui.plugin.reports.sheet.write;

import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** The limits of what is written; a file that its own reader refuses must not be made. */
final class CellLimit {

    private CellLimit() {}

    /** Gives the text of a value, or refuses it. */
    static String text(Object value, int row, int column) {
        String text = value.toString();
        if (text.length() > SheetLimits.EXCEL_CELL_CHARS) {
            throw SheetRefusal.of(
                    SheetRefusal.CELL_TOO_LONG, CellAddress.of(row + 1, column), SheetLimits.EXCEL_CELL_CHARS);
        }
        return text;
    }

    /** Refuses a row, counted from 0, beyond the last of the format. */
    static void row(int row, int rows) {
        if (row >= rows) {
            throw SheetRefusal.of(SheetRefusal.TOO_MANY_ROWS, rows);
        }
    }
}
