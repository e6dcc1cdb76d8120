package org.bagui.core.sheet;

import java.util.List;

/**
 * What a table holds.
 *
 * @param sheet name of its sheet; {@code CSV} for a text file
 * @param lines its data rows, from top to bottom
 */
public record SheetTable(String sheet, List<SheetLine> lines) {
    /** Takes a copy of the lines. */
    public SheetTable {
        lines = List.copyOf(lines);
    }
}
