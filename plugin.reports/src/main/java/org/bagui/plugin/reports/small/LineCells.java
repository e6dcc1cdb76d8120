package org.bagui.plugin.reports.small;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.sheet.SheetCell;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.MergedArea;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetText;
import org.bagui.plugin.reports.sheet.data.FillDown;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/** The known cells of rows; a cell merged over several rows stands in each of them, unless it holds a number. */
final class LineCells {
    /** Digits that a spreadsheet program keeps of a number. */
    private static final int KEPT = 15;
    /** No binary number is written with so many digits: whoever wrote them had them all. */
    private static final int ALL = 18;

    private final List<HeaderColumn> columns;
    private final FillDown<Cell> merged;

    LineCells(Header header, List<MergedArea> areas) {
        columns = header.mapped();
        merged = new FillDown<>(areas);
    }

    Map<String, SheetCell> of(SheetRow row) {
        Map<String, SheetCell> cells = new HashMap<>();
        for (HeaderColumn column : columns) {
            Cell own = row.cell(column.column());
            Cell given = merged.of(row, column.column(), own.isBlank() ? null : own);
            if (given != null && (given == own || given.valueKind() != Cell.Kind.NUMBER)) {
                cells.put(column.field(), cell(given, own.address()));
            }
        }
        return cells;
    }

    private static SheetCell cell(Cell cell, String address) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            BigDecimal number = new BigDecimal(cell.number()).stripTrailingZeros();
            int digits = number.precision() - number.scale();
            boolean exact = digits <= KEPT || number.precision() >= ALL;
            return new SheetCell(exact ? cell.text() : number.toString(), address, exact);
        }
        boolean exact = cell.kind() != Cell.Kind.FORMULA && cell.kind() != Cell.Kind.ERROR;
        return new SheetCell(SheetText.strip(cell.text()), address, exact);
    }
}
