package org.bagui.runtime.persistence.table;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.runtime.persistence.unit.ColumnNames;

/**
 * What a register's class asks of the database.
 *
 * @param name of its table, in lower case
 * @param columns in the order of the class, those of the platform first
 * @param key columns of its business key, the place of report among them
 * @param figures dimensions and measures, for the index of its roll-up
 * @param monthly whether its entries belong to a month
 */
record RegisterTable(String name, List<TableColumn> columns, List<String> key, List<String> figures, boolean monthly) {
    private static final String PERIOD = "period";
    private static final String PLACE = "recorded_place";
    private static final String HISTORY = "_hist";
    private static final TableColumn ROW_END = new TableColumn("row_end", Optional.of(ColumnType.MOMENT), true);

    RegisterTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        figures = List.copyOf(figures);
    }

    /** Reads a class; one that is no register has none. */
    static Optional<RegisterTable> of(Class<?> type) {
        Register register = type.getAnnotation(Register.class);
        if (register == null || !RegisterEntry.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        boolean monthly = register.period() == PeriodKind.MONTH;
        List<String> key = key(register);
        List<TableColumn> columns = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (Field field : fields(type)) {
            String column = column(field.getName());
            boolean required = key.contains(column) || column.equals(PERIOD) && monthly || isRequired(field);
            columns.add(new TableColumn(column, ColumnType.of(field), required));
            if (field.isAnnotationPresent(Dimension.class) || field.isAnnotationPresent(Measure.class)) {
                figures.add(column);
            }
        }
        String name = ColumnNames.table(type).toLowerCase(Locale.ROOT);
        return Optional.of(new RegisterTable(name, columns, key, figures, monthly));
    }

    /** The place stands behind what rules and imports look up, mostly firm and month. */
    private static List<String> key(Register register) {
        List<String> key = new ArrayList<>(
                Stream.of(register.key()).map(RegisterTable::column).toList());
        key.remove(PLACE);
        int period = key.indexOf(PERIOD);
        key.add(period < 0 ? key.size() : period + 1, PLACE);
        return key;
    }

    private static String column(String field) {
        return ColumnNames.snakeCase(field).toLowerCase(Locale.ROOT);
    }

    private static boolean isRequired(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column != null && !column.nullable()
                || field.isAnnotationPresent(Id.class)
                || field.isAnnotationPresent(Version.class);
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            fields.addAll(
                    0,
                    Stream.of(each.getDeclaredFields())
                            .filter(RegisterTable::isPersistent)
                            .toList());
        }
        return fields;
    }

    private static boolean isPersistent(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class)
                // Weaving adds fields of its own under this prefix.
                && !field.getName().startsWith("_persistence_");
    }

    /** Name of the table of past versions. */
    String historyName() {
        return name + HISTORY;
    }

    /** Columns of the history: the same, and until when a version was the current one. */
    List<TableColumn> historyColumns() {
        List<TableColumn> all = new ArrayList<>(columns);
        all.add(ROW_END);
        return all;
    }
}
