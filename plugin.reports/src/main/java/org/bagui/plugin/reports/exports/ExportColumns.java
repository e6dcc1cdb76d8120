package org.bagui.plugin.reports.exports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.plugin.reports.form.CellTexts;
import org.bagui.plugin.reports.form.CodeTexts;

/**
 * The columns of an export: month, place where no field of the form names it, the form's fields with the derived ones among
 * them, and the status. Titles are those by which an import finds the columns again.
 */
final class ExportColumns {
    private final List<Column> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param field field that is read
     * @param title its title
     * @param value from the field's value to that of the cell; never called with null
     */
    record Column(String field, String title, Function<Object, Object> value) {}

    ExportColumns(RegisterDefinition register, CodeTexts codes, Messages messages, Locale locale) {
        if (register.period() == PeriodKind.MONTH) {
            add(register.require("period"), locale, month -> Integer.toString(Months.toInt((YearMonth) month)));
        }
        if (register.placeField().isEmpty()) {
            add(register.require(SystemFields.RECORDED_PLACE), locale, place -> PlaceCode.ofPadded((Long) place)
                    .text());
        }
        for (FieldDefinition field : register.fields()) {
            if (!field.system()) {
                add(field, locale, CellTexts.of(field, codes, locale));
            }
        }
        Map<Object, Object> words = new HashMap<>();
        add(
                register.require("status"),
                locale,
                word -> words.computeIfAbsent(
                        word, state -> messages.text(null, "sheet.status." + state, locale, List.of())));
    }

    private void add(FieldDefinition field, Locale locale, Function<Object, Object> value) {
        columns.add(new Column(field.name(), field.titles().in(locale), value));
    }

    List<String> fields() {
        return columns.stream().map(Column::field).toList();
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** Cells of a row, from the values read in the order of {@link #fields()}. */
    Object[] cells(Object[] values) {
        Object[] cells = new Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values[i] == null ? null : columns.get(i).value().apply(values[i]);
        }
        return cells;
    }
}
