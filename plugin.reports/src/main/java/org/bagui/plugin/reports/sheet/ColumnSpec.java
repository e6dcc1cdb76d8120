package org.bagui.plugin.reports.sheet;

import java.util.List;

/**
 * A column that a table may have.
 *
 * @param field name of the field the column fills
 * @param titles the official title in Chinese, then the one in English, then other words; the first wins over the
 *     words of other columns
 * @param required whether a table without this column is incomplete
 * @param mapped titles that somebody said mean this column, whatever else they could mean
 */
public record ColumnSpec(String field, List<String> titles, boolean required, List<String> mapped) {

    /** Takes copies of the titles. */
    public ColumnSpec {
        titles = List.copyOf(titles);
        mapped = List.copyOf(mapped);
    }

    /** A column that nobody mapped a title to. */
    public ColumnSpec(String field, List<String> titles, boolean required) {
        this(field, titles, required, List.of());
    }
}
