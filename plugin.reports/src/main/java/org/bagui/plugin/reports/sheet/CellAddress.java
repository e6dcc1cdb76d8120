package org.bagui.plugin.reports.sheet;

/** Addresses of cells in A1 form. */
public final class CellAddress {

    private CellAddress() {}

    /**
     * Gives the address of a cell.
     *
     * @param row row number from 1
     * @param column column index from 0
     */
    public static String of(int row, int column) {
        return column(column) + row;
    }

    /** Gives the letters of a column index from 0: 0 is A, 26 is AA. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
