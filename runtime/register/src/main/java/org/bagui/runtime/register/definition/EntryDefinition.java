package org.bagui.runtime.register.definition;

import jakarta.persistence.Table;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;

/** The definition read from a class. */
final class EntryDefinition implements RegisterDefinition, Derivations {
    private final Register register;
    private final Class<? extends RegisterEntry> entryClass;
    private final String bundle;
    private final Titles titles;
    private final String table;
    private final List<String> key;
    private final List<FieldDefinition> fields;
    private final Map<String, FieldDefinition> byName = new LinkedHashMap<>();
    private final Optional<FieldDefinition> place;
    private final Optional<FieldDefinition> township;
    private final Optional<LifeCycleDefinition> lifeCycle;
    private final MethodHandle constructor;
    private final String hash;
    private final Map<Object, RegisterDefinition> derived = new WeakHashMap<>();

    EntryDefinition(
            Register register,
            Class<? extends RegisterEntry> entryClass,
            String bundle,
            Titles titles,
            List<FieldDefinition> fields,
            Optional<LifeCycleDefinition> lifeCycle,
            MethodHandle constructor) {
        this.register = register;
        this.entryClass = entryClass;
        this.bundle = bundle;
        this.titles = titles;
        this.fields = fields;
        this.lifeCycle = lifeCycle;
        this.constructor = constructor;
        key = List.of(register.key());
        Table named = entryClass.getAnnotation(Table.class);
        table = named != null && !named.name().isEmpty() ? named.name() : ColumnName.of(entryClass.getSimpleName());
        fields.forEach(field -> byName.put(field.name(), field));
        place = field(register.place());
        township = field(register.township());
        hash = Description.digest(this, register.version());
    }

    @Override
    public String name() {
        return register.name();
    }

    @Override
    public Titles titles() {
        return titles;
    }

    @Override
    public Class<? extends RegisterEntry> entryClass() {
        return entryClass;
    }

    @Override
    public String bundle() {
        return bundle;
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public List<String> key() {
        return key;
    }

    @Override
    public PeriodKind period() {
        return register.period();
    }

    @Override
    public ScopeClass scope() {
        return register.scope();
    }

    @Override
    public Optional<FieldDefinition> placeField() {
        return place;
    }

    @Override
    public Optional<FieldDefinition> townshipField() {
        return township;
    }

    @Override
    public List<FieldDefinition> fields() {
        return fields;
    }

    @Override
    public Optional<FieldDefinition> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public FieldDefinition require(String name) {
        FieldDefinition field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("register " + name() + " has no field " + name);
        }
        return field;
    }

    @Override
    public Optional<LifeCycleDefinition> lifeCycle() {
        return lifeCycle;
    }

    @Override
    public RegisterEntry newEntry() {
        try {
            return (RegisterEntry) constructor.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("constructor of " + entryClass.getName() + " failed", e);
        }
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public RegisterDefinition derived(Object reason, Supplier<RegisterDefinition> making) {
        synchronized (derived) {
            return derived.computeIfAbsent(reason, why -> making.get());
        }
    }

    @Override
    public String toString() {
        return name() + "@" + hash;
    }
}
