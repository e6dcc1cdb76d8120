package org.bagui.core.codelist.internal;

import java.util.List;
import java.util.Map;

/** One line of a table, its cells by the names of the header. */
public final class TableRow {
    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    TableRow(int line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Line of the file where the row begins, from 1. */
    public int line() {
        return line;
    }

    /** The cell without blanks around it; empty where the column or the cell is not there. */
    public String get(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }
}
