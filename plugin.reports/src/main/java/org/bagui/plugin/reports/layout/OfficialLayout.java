package org.bagui.plugin.reports.layout;

import java.util.List;
import org.bagui.core.register.definition.Titles;
import org.bagui.plugin.reports.form.ShownCode;

/**
 * How a register's sheet looks when it is handed in; read from {@code OSGI-INF/registers/<register>.layout.json}.
 *
 * <p>In the texts {@code {place}} stands for the place, {@code {month}} for the month, {@code {date}} for the day on which
 * the sheet is made. The line must not read like a row of values; the total's word and the signatures are words by which an
 * import leaves the row out (合计, 填表人：…).
 *
 * @param attachment line above the title, or null
 * @param title title of the sheet
 * @param line line between title and header
 * @param columns the columns from left to right, a running number before them
 * @param totals word of the row of totals
 * @param signature line below the table
 * @param notes notes below that
 */
public record OfficialLayout(
        Titles attachment,
        Titles title,
        Titles line,
        List<LayoutColumn> columns,
        Titles totals,
        Titles signature,
        List<Titles> notes) {

    public OfficialLayout {
        columns = List.copyOf(columns);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /**
     * A column.
     *
     * @param field field that it shows
     * @param width width in characters of Latin text, or 0 for one that suits the field
     * @param group title of the group above it; null: that of the form, empty texts: none
     * @param codes what it shows of a code: {@code code}, {@code name}, {@code both}; null: the name
     */
    public record LayoutColumn(String field, int width, Titles group, String codes) {
        ShownCode shown() {
            return codes == null
                    ? ShownCode.NAME
                    : ShownCode.named(codes)
                            .orElseThrow(() -> new IllegalArgumentException("codes of " + field + ": " + codes));
        }
    }
}
