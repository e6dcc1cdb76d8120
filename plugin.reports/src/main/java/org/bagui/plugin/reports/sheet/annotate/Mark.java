package org.bagui.plugin.reports.sheet.annotate;

import org.bagui.plugin.reports.sheet.CellAddress;

/**
 * A cell at which something is wrong.
 *
 * @param row row number as the sheet shows it, from 1
 * @param column column index, from 0
 * @param weight how it is filled
 * @param comment what its comment says
 */
public record Mark(int row, int column, Weight weight, String comment) {
    /** First words of every comment of ours, by which they are known again when the workbook comes back. */
    public static final String SENTINEL = "【导入核对】";

    /** How a cell is filled. The colours are a shade beside those of Excel's own styles, to be known again. */
    public enum Weight {
        ERROR("FFFFC7CD"),
        WARNING("FFFFEB9D");

        private final String colour;

        Weight(String colour) {
            this.colour = colour;
        }

        /** Colour as alpha, red, green, blue. */
        public String colour() {
            return colour;
        }
    }

    /** Address of the cell. */
    public String address() {
        return CellAddress.of(row, column);
    }
}
