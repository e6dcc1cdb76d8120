package org.bagui.runtime.rest.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;

/** A register of visits to clinics, made by hand: a field of every kind. */
public final class TestRegister implements RegisterDefinition {
    private static final List<FieldDefinition> OWN = List.of(
            system("id", ValueKind.LONG),
            system("recordedPlace", ValueKind.LONG),
            system("scopePlace", ValueKind.LONG),
            system("period", ValueKind.MONTH),
            system("status", ValueKind.TEXT),
            system("version", ValueKind.INTEGER),
            system("createdAt", ValueKind.MOMENT),
            system("origin", ValueKind.TEXT),
            own("doctor", ValueKind.TEXT, null, null),
            own("patients", ValueKind.INTEGER, null, new MeasureUse(Measure.Kind.SUM, Measure.OverTime.SUM, "")),
            own("fee", ValueKind.DECIMAL, null, null),
            own("open", ValueKind.BOOLEAN, null, null),
            own("day", ValueKind.DATE, null, null),
            own("kinds", ValueKind.TEXT, new CodeUse("visit_kind", "", true, false), null));

    private final String name;
    private final List<FieldDefinition> fields;

    /** The register, with further texts where a tenant has added some. */
    public TestRegister(String name, String... added) {
        this.name = name;
        fields = Stream.concat(OWN.stream(), Stream.of(added).map(one -> own(one, ValueKind.TEXT, null, null)))
                .toList();
    }

    private static FieldDefinition system(String name, ValueKind kind) {
        return field(name, kind, true, null, null);
    }

    private static FieldDefinition own(String name, ValueKind kind, CodeUse code, MeasureUse measure) {
        return field(name, kind, false, code, measure);
    }

    private static FieldDefinition field(
            String name, ValueKind kind, boolean system, CodeUse code, MeasureUse measure) {
        boolean doctor = name.equals("doctor");
        Bounds bounds = new Bounds(
                doctor, doctor ? 20 : null, measure == null ? null : BigDecimal.ZERO, null, null, null, null, false);
        return FieldDefinition.named(name, kind)
                .system(system)
                .titles(new Titles(doctor ? "医生" : name, name))
                .bounds(bounds)
                .code(code)
                .measure(measure)
                .inList(true)
                .filterable(doctor)
                .searched(doctor)
                .access(ClinicVisit.access(name))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Titles titles() {
        return new Titles("门诊台账", "Clinic visits");
    }

    @Override
    public Class<? extends RegisterEntry> entryClass() {
        return ClinicVisit.class;
    }

    @Override
    public String bundle() {
        return "org.bagui.plugin.clinic";
    }

    @Override
    public String table() {
        return "clinic_visit";
    }

    @Override
    public List<String> key() {
        return List.of("doctor", "period");
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
    public List<FieldDefinition> fields() {
        return fields;
    }

    @Override
    public List<FieldDefinition> retired() {
        return List.of(own("ward", ValueKind.TEXT, null, null));
    }

    @Override
    public Optional<FieldDefinition> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    @Override
    public FieldDefinition require(String wanted) {
        return field(wanted).orElseThrow();
    }

    @Override
    public RegisterEntry newEntry() {
        return new ClinicVisit();
    }

    @Override
    public String hash() {
        return name + "-1";
    }
}
