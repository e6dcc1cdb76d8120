package org.bagui.plugin.ledger.kit;

import java.lang.reflect.Field;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.spi.EntryView;

/** Makes entries and views out of pairs of field name and value, and reads their fields. */
public final class Entries {
    /** County that entries stand in unless they say another one. */
    public static final String COUNTY = "450203";

    /** Month that entries stand in unless they say another one. */
    public static final YearMonth MONTH = YearMonth.of(2022, 3);

    private Entries() {}

    /** An entry of the class with county, month and status, and the pairs over them. */
    public static <T extends RegisterEntry> T entry(Class<T> type, Object... pairs) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T entry = constructor.newInstance();
            values(pairs).forEach((name, value) -> set(entry, name, value));
            return entry;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    /** What a look-up gives back: county, month and status, and the pairs over them. */
    public static EntryView view(Object... pairs) {
        List<FieldDefinition> fields = new ArrayList<>();
        Map<String, Object> values = values(pairs);
        values.keySet().forEach(name -> fields.add(FakeDefinition.named(name)));
        return new EntryView(fields, values.values().toArray());
    }

    /** Names of the fields of pairs. */
    static Set<String> names(Object... pairs) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.add((String) pairs[i]);
        }
        return names;
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("recordedPlace", Long.parseLong(COUNTY) * 1_000_000);
        values.put("period", MONTH);
        values.put("status", "reported");
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    /** Value of a field. */
    public static Object get(Object entry, String name) {
        try {
            return field(entry.getClass(), name).get(entry);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** Puts a value into a field. */
    public static void set(Object entry, String name, Object value) {
        try {
            field(entry.getClass(), name).set(entry, value);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** The field of this name in the class or above it. */
    public static Field field(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }
}
