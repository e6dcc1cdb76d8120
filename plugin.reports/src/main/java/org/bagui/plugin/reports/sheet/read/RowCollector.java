package org.bagui.plugin.reports.sheet.read;

import java.util.Arrays;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;

/** Collects the cells of one row after the other and keeps the limits that hold for every format. */
final class RowCollector {

    private final SheetLimits limits;
    private Cell[] cells = new Cell[64];
    private int width;
    private boolean content;
    private int rows;
    private int blankRun;

    RowCollector(SheetLimits limits) {
        this.limits = limits;
    }

    void add(Cell cell) {
        int column = cell.column();
        if (cell.kind() == Cell.Kind.BLANK) {
            return;
        }
        if (column >= limits.columns()) {
            if (cell.isBlank()) {
                return;
            }
            throw SheetRefusal.of(SheetRefusal.TOO_MANY_COLUMNS, cell.address(), limits.columns());
        }
        if (cell.text().length() > limits.cellChars()) {
            throw tooLong(cell.row(), column);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
        content = content || !cell.isBlank();
    }

    SheetRefusal tooLong(int row, int column) {
        return SheetRefusal.of(SheetRefusal.CELL_TOO_LONG, CellAddress.of(row, column), limits.cellChars());
    }

    /** Ends the row and gives it, or null where it shows nothing. */
    SheetRow take(int number) {
        if (!content) {
            blankRun++;
            Arrays.fill(cells, 0, width, null);
            width = 0;
            return null;
        }
        if (++rows > limits.rows()) {
            throw SheetRefusal.of(SheetRefusal.TOO_MANY_ROWS, limits.rows());
        }
        SheetRow row = new SheetRow(number, Arrays.copyOf(cells, width));
        Arrays.fill(cells, 0, width, null);
        width = 0;
        content = false;
        blankRun = 0;
        return row;
    }

    /** Says whether so many written rows without content came in a run that the rest is taken as blank. */
    boolean onlyBlanksLeft() {
        return blankRun > limits.blankRows();
    }
}
