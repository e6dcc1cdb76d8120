package org.bagui.core.testkit;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;

/**
 * A definition, read from an annotated class or put together by hand. Titles are the names: the platform takes them
 * from l10n files.
 *
 * <pre>{@code
 * RegisterDefinition dormitory = FakeDefinition.of(Dormitory.class);
 * RegisterDefinition other = new FakeDefinition("clinic-visit", ClinicVisit.class)
 *         .key("doctor", "period").period(PeriodKind.MONTH)
 *         .field(FieldDefinition.named("doctor", ValueKind.TEXT).filterable(true).build());
 * }</pre>
 */
public final class FakeDefinition implements RegisterDefinition {
    private final String name;
    private final Class<? extends RegisterEntry> type;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final List<FieldDefinition> retired = new ArrayList<>();
    private Titles titles;
    private String bundle = "org.bagui.plugin.test";
    private String table;
    private List<String> key = List.of();
    private PeriodKind period = PeriodKind.NONE;
    private ScopeClass scope = ScopeClass.SUBTREE;
    private String place = "";
    private String township = "";
    private String hash = "hash-1";

    /** A definition without fields. */
    public FakeDefinition(String name, Class<? extends RegisterEntry> type) {
        this.name = name;
        this.type = type;
        this.titles = new Titles(name, name);
        this.table = name.replace('-', '_');
    }

    /** What a class with {@link Register} says of its register; without it, of a register named like the class. */
    public static FakeDefinition of(Class<? extends RegisterEntry> type) {
        Register register = type.getAnnotation(Register.class);
        FakeDefinition definition = new FakeDefinition(register == null ? type.getSimpleName() : register.name(), type);
        if (register == null) {
            definition.period = PeriodKind.MONTH;
        } else {
            definition.key = List.of(register.key());
            definition.period = register.period();
            definition.scope = register.scope();
            definition.place = register.place();
            definition.township = register.township();
        }
        Table named = type.getAnnotation(Table.class);
        boolean hasName = named != null && !named.name().isEmpty();
        definition.table = hasName ? named.name() : FieldFacts.column(type.getSimpleName());
        for (java.lang.reflect.Field field : EntityShape.fields(type)) {
            boolean unused = definition.period == PeriodKind.NONE
                    && field.getDeclaringClass() == RegisterEntry.class
                    && field.getName().equals("period");
            if (!unused) {
                definition.field(FieldFacts.of(field));
            }
        }
        return definition;
    }

    /** Adds a field behind the others. */
    public FakeDefinition field(FieldDefinition field) {
        fields.add(field);
        return this;
    }

    /** Adds a field of tenants that was there once. */
    public FakeDefinition retired(FieldDefinition field) {
        retired.add(field);
        return this;
    }

    /** Sets the title. */
    public FakeDefinition titles(String zh, String en) {
        titles = new Titles(zh, en);
        return this;
    }

    /** Sets the symbolic name of the bundle. */
    public FakeDefinition bundle(String symbolicName) {
        bundle = symbolicName;
        return this;
    }

    /** Sets the table. */
    public FakeDefinition table(String tableName) {
        table = tableName;
        return this;
    }

    /** Sets the fields of the business key. */
    public FakeDefinition key(String... names) {
        key = List.of(names);
        return this;
    }

    /** Sets whether entries belong to a month. */
    public FakeDefinition period(PeriodKind kind) {
        period = kind;
        return this;
    }

    /** Sets the field that holds the place of report's code. */
    public FakeDefinition place(String field) {
        place = field;
        return this;
    }

    /** Changes the digest, as a newer version of the bundle does. */
    public FakeDefinition hash(String digest) {
        hash = digest;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Titles titles() {
        return titles;
    }

    @Override
    public Class<? extends RegisterEntry> entryClass() {
        return type;
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
        return period;
    }

    @Override
    public ScopeClass scope() {
        return scope;
    }

    @Override
    public Optional<FieldDefinition> placeField() {
        return field(place);
    }

    @Override
    public Optional<FieldDefinition> townshipField() {
        return field(township);
    }

    @Override
    public List<FieldDefinition> fields() {
        return List.copyOf(fields);
    }

    /** The fields of these names, in this order. */
    public List<FieldDefinition> fields(String... names) {
        return Arrays.stream(names).map(this::require).toList();
    }

    @Override
    public List<FieldDefinition> retired() {
        return List.copyOf(retired);
    }

    @Override
    public Optional<FieldDefinition> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    @Override
    public FieldDefinition require(String wanted) {
        return field(wanted)
                .orElseThrow(() -> new IllegalArgumentException("register " + name + " has no field " + wanted));
    }

    @Override
    public RegisterEntry newEntry() {
        return Entries.empty(type);
    }

    @Override
    public String hash() {
        return hash;
    }
}
