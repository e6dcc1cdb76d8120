package org.bagui.runtime.persistence.sample;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;

/** A definition read off a class by plain reflection; as much of it as the store of entries looks at. */
public final class SampleDefinition implements RegisterDefinition {
    private final Class<? extends RegisterEntry> type;
    private final String table;
    private final List<FieldDefinition> fields = new ArrayList<>();

    public SampleDefinition(Class<? extends RegisterEntry> type, String table) {
        this.type = type;
        this.table = table;
        List<Class<?>> line = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            line.add(0, each);
        }
        for (Class<?> each : line) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.add(definition(field));
                }
            }
        }
    }

    private static FieldDefinition definition(Field field) {
        field.setAccessible(true);
        Measure measure = field.getAnnotation(Measure.class);
        return FieldDefinition.named(
                        field.getName(),
                        Arrays.stream(ValueKind.values())
                                .filter(kind -> kind.type() == field.getType())
                                .findFirst()
                                .orElseThrow())
                .column(column(field.getName()))
                .system(field.getDeclaringClass() == RegisterEntry.class)
                .titles(new Titles(field.getName(), field.getName()))
                .measure(measure == null ? null : new MeasureUse(measure.value(), measure.time(), measure.weight()))
                .inList(true)
                .filterable(true)
                .access(access(field))
                .build();
    }

    private static String column(String name) {
        StringBuilder column = new StringBuilder();
        for (char c : name.toCharArray()) {
            column.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }

    private static FieldAccess access(Field field) {
        return new FieldAccess() {
            @Override
            public Object get(RegisterEntry entry) {
                try {
                    return field.get(entry);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void set(RegisterEntry entry, Object value) {
                try {
                    field.set(entry, value);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Fields of these names. */
    public List<FieldDefinition> fields(String... names) {
        return Arrays.stream(names).map(this::require).toList();
    }

    @Override
    public String name() {
        return type.getAnnotation(Register.class).name();
    }

    @Override
    public Titles titles() {
        return new Titles(name(), name());
    }

    @Override
    public Class<? extends RegisterEntry> entryClass() {
        return type;
    }

    @Override
    public String bundle() {
        return "org.bagui.plugin.sample";
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public List<String> key() {
        return List.of(type.getAnnotation(Register.class).key());
    }

    @Override
    public PeriodKind period() {
        return type.getAnnotation(Register.class).period();
    }

    @Override
    public ScopeClass scope() {
        return type.getAnnotation(Register.class).scope();
    }

    @Override
    public Optional<FieldDefinition> placeField() {
        return Optional.empty();
    }

    @Override
    public Optional<FieldDefinition> townshipField() {
        return Optional.empty();
    }

    @Override
    public List<FieldDefinition> fields() {
        return List.copyOf(fields);
    }

    @Override
    public Optional<FieldDefinition> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public FieldDefinition require(String name) {
        return field(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public RegisterEntry newEntry() {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String hash() {
        return "sample";
    }
}
