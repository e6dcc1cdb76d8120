package org.bagui.runtime.rest.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.testkit.FakeDefinition;

/** A register of visits to clinics, made by hand: a field of every kind. */
public final class TestRegister {
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

    private TestRegister() {}

    /** The register, with further texts where a tenant has added some. */
    public static FakeDefinition named(String name, String... added) {
        FakeDefinition made = new FakeDefinition(name, ClinicVisit.class)
                .titles("门诊台账", "Clinic visits")
                .bundle("org.bagui.plugin.clinic")
                .table("clinic_visit")
                .key("doctor", "period")
                .period(PeriodKind.MONTH)
                .retired(own("ward", ValueKind.TEXT, null, null))
                .hash(name + "-1");
        OWN.forEach(made::field);
        Stream.of(added).forEach(one -> made.field(own(one, ValueKind.TEXT, null, null)));
        return made;
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
}
