package org.bagui.plugin.reports.sheet.read;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetRefusal;

/** Makes cells of the values of an .xls stream. */
final class XlsCells {

    private final XlsGlobals globals;

    XlsCells(XlsGlobals globals) {
        this.globals = globals;
    }

    Cell number(int row, int column, int style, double value) {
        String plain = NumberText.plain(value);
        if (plain == null) {
            return Cell.error(row, column, "#NUM!");
        }
        return globals.isDate(style)
                ? ExcelDates.cell(row, column, plain, globals.base1904())
                : Cell.number(row, column, plain);
    }

    Cell shared(int row, int column, int index) {
        String text = globals.string(index);
        if (text == null) {
            throw SheetRefusal.unreadable("ole", null);
        }
        return Cell.text(row, column, text);
    }

    Cell boolOrError(int row, int column, int value, boolean error) {
        return error
                ? Cell.error(
                        row,
                        column,
                        FormulaError.isValidCode(value)
                                ? FormulaError.forInt(value).getString()
                                : "#")
                : Cell.bool(row, column, value != 0);
    }

    /**
     * Makes the cell of a formula's kept result (MS-XLS 2.5.133), or null where the result is text that follows in a
     * record of its own.
     */
    Cell formula(int row, int column, int style, RecordInputStream in) {
        long bits = in.readLong();
        if (bits >>> 48 != 0xFFFF) {
            return number(row, column, style, Double.longBitsToDouble(bits)).asFormula();
        }
        int value = (int) (bits >>> 16) & 0xFF;
        return switch ((int) bits & 0xFF) {
            case 0 -> null;
            case 1 -> boolOrError(row, column, value, false).asFormula();
            case 2 -> boolOrError(row, column, value, true).asFormula();
            default -> Cell.blank(row, column);
        };
    }

    /** Gives the number of an RK value (MS-XLS 2.5.122). */
    static double rk(int rk) {
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }
}
