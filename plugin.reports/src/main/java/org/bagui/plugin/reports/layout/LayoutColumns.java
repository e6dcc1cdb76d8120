package org.bagui.plugin.reports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.plugin.reports.form.CellTexts;
import org.bagui.plugin.reports.form.CodeTexts;
import org.bagui.plugin.reports.form.ColumnWidth;
import org.bagui.plugin.reports.form.FormHeader;
import org.bagui.plugin.reports.form.ShownCode;
import org.bagui.plugin.reports.layout.OfficialLayout.LayoutColumn;

/** The columns of an official layout: a running number, then the layout's fields. */
public final class LayoutColumns {
    private static final int NUMBER_WIDTH = 6;

    private final RegisterDefinition register;
    private final List<LayoutColumn> columns;
    private final LayoutTexts texts;
    private final List<FieldDefinition> fields;
    private final List<Function<Object, Object>> cells = new ArrayList<>();

    /**
     * Makes the columns of a layout of a register.
     *
     * @param wanted what a place wants to see of each code, or null for what the layout says
     */
    public LayoutColumns(
            RegisterDefinition register, OfficialLayout layout, LayoutTexts texts, CodeTexts codes, ShownCode wanted) {
        this.register = register;
        this.columns = layout.columns();
        this.texts = texts;
        this.fields =
                columns.stream().map(column -> register.require(column.field())).toList();
        for (int i = 0; i < fields.size(); i++) {
            boolean day = fields.get(i).kind() == ValueKind.DATE;
            ShownCode shown = wanted == null ? columns.get(i).shown() : wanted;
            cells.add(day ? Function.identity() : CellTexts.of(fields.get(i), codes, shown, texts.locale()));
        }
    }

    /** Names of the fields, in order. */
    public List<String> names() {
        return columns.stream().map(LayoutColumn::field).toList();
    }

    List<FieldDefinition> fields() {
        return fields;
    }

    /** Value of a cell, counted without the running number. */
    Object cell(int index, Object value) {
        return value == null ? null : cells.get(index).apply(value);
    }

    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(NUMBER_WIDTH));
        for (int i = 0; i < fields.size(); i++) {
            int given = columns.get(i).width();
            widths.add(given > 0 ? given : ColumnWidth.of(fields.get(i), title(i)));
        }
        return widths;
    }

    List<FormHeader.Title> titles(CellStyle style) {
        List<FormHeader.Title> titles = new ArrayList<>();
        titles.add(new FormHeader.Title("", texts.number(), style, style));
        for (int i = 0; i < fields.size(); i++) {
            String group = texts.group(columns.get(i), register, fields.get(i));
            titles.add(new FormHeader.Title(group, title(i), style, style));
        }
        return titles;
    }

    private String title(int index) {
        return fields.get(index).titles().in(texts.locale());
    }
}
