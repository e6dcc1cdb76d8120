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

    /** Gives the column index, from 0, of an address in A1 form. */
    public static int columnOf(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** Gives the row number, from 1, of an address in A1 form. */
    public static int rowOf(String address) {
        int digits = 0;
        while (digits < address.length() && !Character.isDigit(address.charAt(digits))) {
            digits++;
        }
        return Integer.parseInt(address.substring(digits));
    }
}
