package org.bagui.runtime.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param enterprises enterprises in the ledger, half of them in the capital
 * @param months months of labour demand, each with one row an enterprise
 * @param sheetRows rows of the workbook that is imported
 * @param heapRows rows of the workbooks that must go through a heap of 256 MB
 * @param rounds how often each side is measured, in turns
 * @param pageMillis how long each side pages in a round
 * @param starts how often the platform is started
 */
record Size(
        int enterprises, int months, int sheetRows, List<Integer> heapRows, int rounds, int pageMillis, int starts) {
    /** The size of the requirement. */
    static final Size FULL = new Size(200_000, 12, 100_000, List.of(100_000, 300_000), 3, 4_000, 5);

    /** A few thousand rows: shows that everything runs, says little about speed. */
    static final Size SMALL = new Size(4_000, 12, 2_000, List.of(2_000), 2, 400, 1);

    static Size of(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "small" -> SMALL;
            default -> throw new IllegalArgumentException("The size is full or small, not " + name);
        };
    }
}
