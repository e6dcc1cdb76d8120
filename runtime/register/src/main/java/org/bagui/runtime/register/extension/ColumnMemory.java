package org.bagui.runtime.register.extension;

import java.util.SortedMap;
import java.util.TreeMap;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;

/**
 * The extension column for all extension fields of a definition. It remembers the text that was read last: the fields of an
 * entry are mostly asked for one after another.
 */
final class ColumnMemory {
    private final FieldAccess column;
    private volatile Parsed last = new Parsed(null, ExtensionValues.read(null));

    private record Parsed(String text, SortedMap<String, Object> values) {}

    ColumnMemory(FieldAccess column) {
        this.column = column;
    }

    /** The raw value of a name in an entry. */
    Object get(RegisterEntry entry, String name) {
        String text = (String) column.get(entry);
        return text == null ? null : values(text).get(name);
    }

    /** Puts a value into an entry, or takes it out where it is null. */
    void set(RegisterEntry entry, String name, Object value) {
        String text = (String) column.get(entry);
        if (text == null && value == null) {
            return;
        }
        SortedMap<String, Object> values = new TreeMap<>(values(text));
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, ExtensionValues.kept(value));
        }
        String written = ExtensionValues.write(values);
        column.set(entry, written);
        last = new Parsed(written, values);
    }

    private SortedMap<String, Object> values(String text) {
        Parsed parsed = last;
        if (text == null || !text.equals(parsed.text())) {
            parsed = new Parsed(text, ExtensionValues.read(text));
            last = parsed;
        }
        return parsed.values();
    }
}
