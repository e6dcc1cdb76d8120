package org.bagui.plugin.reports.sheet.read;

import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.Xstring;

/** Makes cells of what a worksheet part says of them (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
record XlsxCells(StringTable strings, XlsxStyles styles, SheetLimits limits) {

    /**
     * Makes a cell.
     *
     * @param type the {@code t} attribute, or null
     * @param style the {@code s} attribute, or -1
     * @param value the text of {@code v} or {@code is}
     */
    Cell of(int row, int column, String type, int style, String value) {
        if (value.isEmpty()) {
            return Cell.blank(row, column);
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.text(row, column, shared(value));
            case "inlineStr", "str" -> Cell.text(row, column, Xstring.decode(value));
            case "b" -> Cell.bool(row, column, XlsxWorkbookPart.isTrue(value.strip()));
            case "e" -> Cell.error(row, column, value);
            case "d" -> IsoDates.cell(row, column, value.strip());
            case "n" -> number(row, column, style, value.strip());
            default -> throw SheetRefusal.unreadable("xml", null);
        };
    }

    private Cell number(int row, int column, int style, String value) {
        String plain = NumberText.plain(value);
        if (plain == null) {
            throw SheetRefusal.unreadable("xml", null);
        }
        return styles.isDate(style)
                ? ExcelDates.cell(row, column, plain, styles.base1904())
                : Cell.number(row, column, plain);
    }

    private String shared(String value) {
        String text = null;
        try {
            text = strings.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            throw SheetRefusal.unreadable("xml", e);
        }
        if (text == null) {
            throw SheetRefusal.unreadable("xml", null);
        }
        return Xstring.decode(text);
    }
}
