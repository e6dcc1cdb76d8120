package org.bagui.plugin.reports.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.data.FillDown;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/** Which fields the rows of a sheet give, and in which column each stands. */
public final class FieldCells {
    private final List<String> fields;
    private final int[] columns;
    private final boolean[] counted;
    private final List<UnaryOperator<String>> texts;
    private final Map<String, Integer> byField = new HashMap<>();

    FieldCells(Header header, RegisterColumns register) {
        List<HeaderColumn> taken = header.mapped().stream()
                .filter(column -> register.isTaken(column.field()))
                .toList();
        fields = taken.stream().map(HeaderColumn::field).toList();
        columns = taken.stream().mapToInt(HeaderColumn::column).toArray();
        counted = new boolean[columns.length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = register.isCounted(fields.get(i));
        }
        texts = new ArrayList<>();
        fields.forEach(field -> texts.add(register.texts(field)));
        taken.forEach(column -> byField.put(column.field(), column.column()));
    }

    /** Names of the fields, in the order of {@link #values}. */
    public List<String> fields() {
        return fields;
    }

    /** Values of a row. */
    Object[] values(SheetRow row, FillDown<Object> merged) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = CellValue.of(row.cell(columns[i]));
            value = counted[i] ? value : merged.of(row, columns[i], value);
            values[i] = texts.get(i) != null && value instanceof String text
                    ? texts.get(i).apply(text)
                    : value;
        }
        return values;
    }

    /** Address of a field's cell in a row, or null where the sheet has no column of the field. */
    public String cell(String field, int row) {
        Integer column = field == null ? null : byField.get(field);
        return column == null ? null : CellAddress.of(row, column);
    }
}
