package org.bagui.plugin.reports.sheet.data;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/**
 * Tells a prefilled row that nobody has touched: a template writes the checksum of what it fills in into a hidden column,
 * and a row that still gives just this was not filled in. Any change makes it a row like others.
 */
public final class RowMark {
    /** Title of the column with the checksum. */
    public static final String TITLE = "预填校验";

    private final Header header;
    private final int column;

    private RowMark(Header header, int column) {
        this.header = header;
        this.column = column;
    }

    /** The mark of a table, or null where it has none. */
    static RowMark of(Header header) {
        for (HeaderColumn column : header.columns()) {
            if (column.field() == null && column.title().endsWith(TITLE)) {
                return new RowMark(header, column.column());
            }
        }
        return null;
    }

    /** The checksum of values by field; blank ones do not count. */
    public static String of(Map<String, String> values) {
        CRC32 sum = new CRC32();
        new TreeMap<>(values).forEach((field, text) -> {
            if (!text.isBlank()) {
                sum.update((field + '=' + text.strip() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
        return String.format("%08X", sum.getValue());
    }

    /** Whether the row gives what it was prefilled with and nothing else. */
    boolean isUntouched(SheetRow row) {
        String mark = row.text(column);
        if (mark.isBlank()) {
            return false;
        }
        Map<String, String> values = new TreeMap<>();
        header.mapped().forEach(mapped -> values.put(mapped.field(), row.text(mapped.column())));
        return mark.strip().equals(of(values));
    }
}
