package org.bagui.plugin.reports.sheet.header;

import java.util.List;
import org.bagui.plugin.reports.sheet.SheetInfo;

/**
 * The header of a table.
 *
 * @param sheet the sheet it stands in
 * @param firstRow number of its first row, from 1
 * @param firstDataRow number of the row after it, from 1
 * @param columns the titled columns from left to right
 * @param missing fields of required columns that are not there
 * @param duplicates pairs of columns that mean the same field
 * @param otherSheets names of further visible sheets that have such a header too
 * @param above what stands above it, a text a cell
 */
public record Header(
        SheetInfo sheet,
        int firstRow,
        int firstDataRow,
        List<HeaderColumn> columns,
        List<String> missing,
        List<Duplicate> duplicates,
        List<String> otherSheets,
        List<String> above) {

    /**
     * Two columns that mean the same field; code {@code duplicate-header}.
     *
     * @param field the field
     * @param first address of the title on the left
     * @param second address of the title on the right
     */
    public record Duplicate(String field, String first, String second) {

        /** The stable code of this fault. */
        public static final String CODE = "duplicate-header";
    }

    /** Takes copies of the lists. */
    public Header {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        duplicates = List.copyOf(duplicates);
        otherSheets = List.copyOf(otherSheets);
        above = List.copyOf(above);
    }

    /** Gives the column of a field, or null where the table has none. */
    public HeaderColumn column(String field) {
        for (HeaderColumn column : columns) {
            if (field.equals(column.field())) {
                return column;
            }
        }
        return null;
    }

    /** Gives the columns that fill a field. */
    public List<HeaderColumn> mapped() {
        return columns.stream().filter(column -> column.field() != null).toList();
    }

    Header withOtherSheets(List<String> names) {
        return new Header(sheet, firstRow, firstDataRow, columns, missing, duplicates, names, above);
    }
}
