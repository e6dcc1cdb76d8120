package org.bagui.runtime.register.extension;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedMap;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.ValueKind;

/** Way into one value of the extension column. Values of another kind than the field's read as none, and stay as they are. */
final class ExtensionAccess implements FieldAccess {
    private final ColumnMemory column;
    private final String name;
    private final ValueKind kind;
    private final boolean anyKind;

    /** @param anyKind whether values of every kind are shown, as text */
    ExtensionAccess(ColumnMemory column, String name, ValueKind kind, boolean anyKind) {
        this.column = column;
        this.name = name;
        this.kind = kind;
        this.anyKind = anyKind;
    }

    @Override
    public Object get(RegisterEntry entry) {
        return ofKind(column.get(entry, name));
    }

    @Override
    public void set(RegisterEntry entry, Object value) {
        column.set(entry, name, value);
    }

    /** The value among those of a column, of the field's kind or null. */
    Object in(SortedMap<String, Object> values) {
        return ofKind(values.get(name));
    }

    private Object ofKind(Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String ? value : anyKind ? text(value) : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case DECIMAL -> value instanceof BigDecimal ? value : null;
            case LONG -> value instanceof BigDecimal number ? whole(number) : null;
            case DATE -> value instanceof String text ? date(text) : null;
            case INTEGER, MONTH, MOMENT -> null;
        };
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    private static Long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            return null;
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
