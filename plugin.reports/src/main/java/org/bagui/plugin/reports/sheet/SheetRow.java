package org.bagui.plugin.reports.sheet;

import java.util.ArrayList;
import java.util.List;

/** A row with content; cells that are not written are blank. */
public final class SheetRow {

    private final int number;
    private final Cell[] cells;

    /**
     * Makes a row; the array is kept, not copied.
     *
     * @param number row number from 1
     * @param cells by column index; null where blank
     */
    public SheetRow(int number, Cell... cells) {
        this.number = number;
        this.cells = cells;
    }

    /** Gives the row number as the sheet shows it, from 1. */
    public int number() {
        return number;
    }

    /** Gives the column index after the last written cell. */
    public int width() {
        return cells.length;
    }

    /** Gives the cell of a column index from 0; never null. */
    public Cell cell(int column) {
        Cell cell = column < cells.length ? cells[column] : null;
        return cell == null ? Cell.blank(number, column) : cell;
    }

    /** Gives the text of a column, empty where blank. */
    public String text(int column) {
        Cell cell = column < cells.length ? cells[column] : null;
        return cell == null ? "" : cell.text();
    }

    /** Says whether a column shows nothing. */
    public boolean isBlank(int column) {
        Cell cell = column < cells.length ? cells[column] : null;
        return cell == null || cell.isBlank();
    }

    /** Gives the cells that show something, from left to right. */
    public List<Cell> filled() {
        List<Cell> filled = new ArrayList<>(cells.length);
        for (Cell cell : cells) {
            if (cell != null && !cell.isBlank()) {
                filled.add(cell);
            }
        }
        return filled;
    }
}
