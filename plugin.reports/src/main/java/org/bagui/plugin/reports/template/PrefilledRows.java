package org.bagui.plugin.reports.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.plugin.reports.exports.EntryOrder;
import org.bagui.plugin.reports.form.CellTexts;
import org.bagui.plugin.reports.form.CodeTexts;
import org.bagui.plugin.reports.sheet.data.RowMark;
import org.bagui.plugin.reports.template.TemplateColumn.Use;

/**
 * What is known of the rows of a form: of the entries of the month before, the fixed facts as values and the figures as
 * hints; in a register without months, the entries as they stand. Nothing that is asked anew becomes this month's answer.
 */
final class PrefilledRows {
    private final TemplateOrder order;
    private final RegisterService registers;
    private final List<TemplateColumn> columns;
    private final List<Function<Object, Object>> cells = new ArrayList<>();
    private final EntryQuery query;

    PrefilledRows(
            TemplateOrder order,
            List<TemplateColumn> columns,
            RegisterService registers,
            CodeLists lists,
            PlaceDirectory places) {
        this.order = order;
        this.registers = registers;
        this.columns = columns;
        CodeTexts codes = new CodeTexts(lists, places, order.locale());
        LinkedHashSet<String> fields = new LinkedHashSet<>();
        for (TemplateColumn column : columns) {
            boolean shown = column.use() == Use.KNOWN || column.use() == Use.HINT;
            cells.add(shown ? cell(column.field(), codes) : null);
            if (shown) {
                fields.add(column.field().name());
            }
        }
        this.query = query(List.copyOf(fields), EntryOrder.of(order.register()), false);
    }

    private Function<Object, Object> cell(FieldDefinition field, CodeTexts codes) {
        if (field.isPlace()) {
            return place -> PlaceCode.ofPadded((Long) place).text();
        }
        return field.kind() == ValueKind.DATE ? Function.identity() : CellTexts.of(field, codes, order.locale());
    }

    private EntryQuery query(List<String> fields, List<String> sort, boolean count) {
        boolean monthly = order.register().period() == PeriodKind.MONTH;
        YearMonth before = monthly ? order.period().minusMonths(1) : null;
        return new EntryQuery(
                order.register().name(),
                order.place().code(),
                monthly ? new MonthRange(before, before) : null,
                null,
                List.of(),
                sort,
                fields,
                1,
                null,
                count,
                null);
    }

    /** Number of rows. */
    long count() {
        return registers
                .page(order.actor(), query(query.fields(), List.of(), true))
                .total();
    }

    /** The cells of each row, one for each column but the running number: text, number, day or null. */
    void each(Consumer<Object[]> sink) {
        registers.stream(order.actor(), query, entry -> sink.accept(row(entry)));
    }

    private Object[] row(EntryView entry) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < entry.values().length; i++) {
            values.put(entry.fields().get(i).name(), entry.values()[i]);
        }
        Object[] row = new Object[columns.size()];
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            TemplateColumn column = columns.get(i);
            Object value =
                    cells.get(i) == null ? null : values.get(column.field().name());
            if (value != null) {
                row[i] = cells.get(i).apply(value);
                if (column.use() == Use.KNOWN) {
                    given.put(name(column.field()), read(row[i]));
                }
            }
            if (column.use() == Use.MARK) {
                row[i] = RowMark.of(given);
            }
        }
        return row;
    }

    /** Name under which an import finds the field. */
    private static String name(FieldDefinition field) {
        return field.shownName();
    }

    /** Text of the cell as the reader gives it. */
    private static String read(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof LocalDate day
                ? day.toString()
                : value.toString().strip();
    }
}
