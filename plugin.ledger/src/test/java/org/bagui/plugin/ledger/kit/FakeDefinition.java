package org.bagui.plugin.ledger.kit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagui.core.register.Derived;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;

/** Names, origin and nothing else of the fields of a class. */
final class FakeDefinition implements RegisterDefinition {
    private final Class<? extends RegisterEntry> type;

    FakeDefinition(Class<? extends RegisterEntry> type) {
        this.type = type;
    }

    static FieldDefinition named(String name) {
        return field(name, false, List.of());
    }

    private static FieldDefinition field(String name, boolean system, List<String> derivedFrom) {
        return FieldDefinition.named(name, null)
                .system(system)
                .derivedFrom(derivedFrom)
                .build();
    }

    @Override
    public List<FieldDefinition> fields() {
        List<FieldDefinition> fields = new ArrayList<>();
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    Derived derived = field.getAnnotation(Derived.class);
                    fields.add(field(
                            field.getName(),
                            at == RegisterEntry.class,
                            derived == null ? List.of() : List.of(derived.from())));
                }
            }
        }
        return fields;
    }

    @Override
    public String name() {
        return type.getSimpleName();
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
        return "test";
    }

    @Override
    public String table() {
        return name();
    }

    @Override
    public List<String> key() {
        return List.of();
    }

    @Override
    public PeriodKind period() {
        return PeriodKind.MONTH;
    }

    @Override
    public ScopeClass scope() {
        return ScopeClass.SUBTREE;
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
    public Optional<FieldDefinition> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public FieldDefinition require(String name) {
        return field(name).orElseThrow();
    }

    @Override
    public RegisterEntry newEntry() {
        return Entries.entry(type);
    }

    @Override
    public String hash() {
        return name();
    }
}
