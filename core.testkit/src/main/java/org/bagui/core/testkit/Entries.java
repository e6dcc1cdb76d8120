package org.bagui.core.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.spi.EntryView;

/**
 * Makes entries and views out of pairs of field name and value, and reads their fields, whatever their visibility.
 *
 * <pre>{@code
 * Dormitory dormitory = Entries.entry(Dormitory.class, "beds", 20, "recordedPlace", Entries.padded("450205"));
 * assertEquals(20, Entries.get(dormitory, "beds"));
 * }</pre>
 */
public final class Entries {
    /** County that entries stand in unless they say another one. */
    public static final String COUNTY = "450203";

    /** Month that entries stand in unless they say another one. */
    public static final YearMonth MONTH = YearMonth.of(2022, 3);

    private Entries() {}

    /** The code of a place as entries keep it. */
    public static long padded(String code) {
        return PlaceCode.of(code).padded();
    }

    /** An entry of the class with county, month and status, and the pairs over them. */
    public static <T extends RegisterEntry> T entry(Class<T> type, Object... pairs) {
        T entry = empty(type);
        values(pairs).forEach((name, value) -> set(entry, name, value));
        return entry;
    }

    /** An entry with nothing in it. */
    static <T> T empty(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " needs a constructor without parameters", e);
        }
    }

    /** What a look-up gives back: county, month and status, and the pairs over them. */
    public static EntryView view(Object... pairs) {
        List<FieldDefinition> fields = new ArrayList<>();
        Map<String, Object> values = values(pairs);
        values.forEach((name, value) ->
                fields.add(FieldDefinition.named(name, kind(value)).build()));
        return new EntryView(fields, values.values().toArray());
    }

    private static ValueKind kind(Object value) {
        for (ValueKind kind : ValueKind.values()) {
            if (kind.type().isInstance(value)) {
                return kind;
            }
        }
        return ValueKind.TEXT;
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
        values.put("recordedPlace", padded(COUNTY));
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
        return EntityShape.fields(type).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + type.getName()));
    }
}
