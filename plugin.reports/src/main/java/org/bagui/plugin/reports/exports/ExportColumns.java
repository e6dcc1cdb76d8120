package org.bagui.plugin.reports.exports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * The columns of an export: month, place where no field of the form names it, the form's fields with the derived ones among
 * them, and the status. Titles are those by which an import finds the columns again.
 */
final class ExportColumns {
    private static final int EXACT_DIGITS = 15;

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
            add(register.require("recordedPlace"), locale, place -> PlaceCode.ofPadded((Long) place)
                    .text());
        }
        for (FieldDefinition field : register.fields()) {
            if (!field.system()) {
                add(field, locale, cell(field, codes, locale));
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

    private static Function<Object, Object> cell(FieldDefinition field, CodeTexts codes, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        String yes = english ? "Yes" : "是";
        String no = english ? "No" : "否";
        return switch (field.kind()) {
            case TEXT -> field.code() == null ? Function.identity() : coded(codes.of(field));
            case INTEGER -> Function.identity();
            case LONG, DECIMAL -> ExportColumns::exact;
            case BOOLEAN -> answer -> (Boolean) answer ? yes : no;
            case MONTH -> month -> Integer.toString(Months.toInt((YearMonth) month));
            case DATE, MOMENT -> Object::toString;
        };
    }

    private static Function<Object, Object> coded(UnaryOperator<String> texts) {
        return code -> texts.apply((String) code);
    }

    /** A number that a spreadsheet's binary numbers cannot hold exactly goes as text. */
    private static Object exact(Object number) {
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : BigDecimal.valueOf((Long) number);
        return decimal.precision() > EXACT_DIGITS ? decimal.toPlainString() : number;
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
