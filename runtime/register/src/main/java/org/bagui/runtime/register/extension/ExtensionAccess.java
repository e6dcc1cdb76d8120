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
    private final FieldAccess column;
    private final String name;
    private final ValueKind kind;
    private volatile Parsed last = new Parsed(null, ExtensionValues.read(null));

    /** The column's text that was read last: the fields of an entry are mostly asked for one after another. */
    private record Parsed(String text, SortedMap<String, Object> values) {}

    ExtensionAccess(FieldAccess column, String name, ValueKind kind) {
        this.column = column;
        this.name = name;
        this.kind = kind;
    }

    @Override
    public Object get(RegisterEntry entry) {
        return in((String) column.get(entry));
    }

    @Override
    public void set(RegisterEntry entry, Object value) {
        String text = (String) column.get(entry);
        if (text == null && value == null) {
            return;
        }
        SortedMap<String, Object> values = ExtensionValues.read(text);
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        column.set(entry, ExtensionValues.write(values));
    }

    /** The value in a text of the column, of the field's kind or null. */
    Object in(String text) {
        if (text == null) {
            return null;
        }
        Parsed parsed = last;
        if (!text.equals(parsed.text())) {
            parsed = new Parsed(text, ExtensionValues.read(text));
            last = parsed;
        }
        return ofKind(parsed.values().get(name));
    }

    private Object ofKind(Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case DECIMAL -> value instanceof BigDecimal ? value : null;
            case LONG -> value instanceof BigDecimal number ? whole(number) : null;
            case DATE -> value instanceof String text ? date(text) : null;
            case INTEGER, MONTH, MOMENT -> null;
        };
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
