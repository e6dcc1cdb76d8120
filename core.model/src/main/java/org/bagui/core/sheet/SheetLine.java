package org.bagui.core.sheet;

import java.util.Map;

/**
 * A data row.
 *
 * @param row its number as the sheet shows it, from 1
 * @param cells its cells by the name of their column; a blank one is not there
 */
public record SheetLine(int row, Map<String, SheetCell> cells) {
    /** Takes a copy of the cells. */
    public SheetLine {
        cells = Map.copyOf(cells);
    }

    /** The text of a column, or null where it is blank. */
    public String text(String column) {
        SheetCell cell = cells.get(column);
        return cell == null ? null : cell.text();
    }

    /** Says which cells there are, never what they hold: it may be a person's. */
    @Override
    public String toString() {
        return "SheetLine[row=" + row + ", columns=" + cells.keySet() + "]";
    }
}
