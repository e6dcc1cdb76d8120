package org.bagui.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table of a report.
 *
 * @param title heading above it
 * @param columns its columns; the first names the row
 * @param rows its rows
 * @param note remark below it, or empty
 */
public record ReportTable(String title, List<Column> columns, List<Row> rows, String note) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param key stable name, camelCase
     * @param group heading over several columns, or empty
     * @param title heading
     * @param kind kind of its values
     */
    public record Column(String key, String group, String title, Kind kind) {}

    /** Kind of a column's values. */
    public enum Kind {
        TEXT,
        /** Whole number. */
        WHOLE,
        /** Whole number with its sign. */
        CHANGE,
        /** Number of percent, with decimals. */
        PERCENT
    }

    /**
     * A row.
     *
     * @param style what it is
     * @param cells a text, a number or null (nothing to tell) for each column
     */
    public record Row(Style style, List<Object> cells) {
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /** What a row is. */
    public enum Style {
        /** The sum of the places below it. */
        TOTAL,
        /** A part of the total that overlaps other rows. */
        OF_WHICH,
        PLAIN
    }
}
