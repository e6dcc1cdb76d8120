package org.bagui.runtime.register.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.Measure;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.definition.ValueKind;

/** Checks what the facts of a register say of its other fields, and what facts do not go together. */
final class ReferenceCheck {
    /** Words of the interface that no field may take. */
    private static final Set<String> RESERVED = Set.of(
            SystemFields.JURISDICTION,
            "region",
            "city",
            "county",
            "township",
            "count",
            "extensions",
            "explanation",
            "late",
            "steps");

    private final Register register;
    private final Map<String, FieldDefinition> fields;
    private final Set<String> declared;
    private final Findings findings;
    private final boolean isCase;

    /**
     * @param declared names of all fields of the class, those that could not be read included
     * @param isCase whether entries move through states: such need no key
     */
    ReferenceCheck(
            Register register,
            Map<String, FieldDefinition> fields,
            Set<String> declared,
            Findings findings,
            boolean isCase) {
        this.isCase = isCase;
        this.register = register;
        this.fields = fields;
        this.declared = declared;
        this.findings = findings;
    }

    void run() {
        checkKey();
        checkPlace(register.place(), "unknown-place-field");
        checkPlace(register.township(), "unknown-township-field");
        for (FieldDefinition field : fields.values()) {
            checkKindOfFacts(field);
            checkReferences(field);
            checkSensitive(field);
        }
        new CycleSearch(fields).cycles().forEach((field, path) -> findings.on(field, "derived-cycle", path));
    }

    private void checkKey() {
        boolean monthly = register.period() == PeriodKind.MONTH;
        Set<String> seen = new HashSet<>();
        if (register.key().length == 0 && !isCase) {
            findings.onClass("no-key");
        }
        for (String name : register.key()) {
            FieldDefinition field = fields.get(name);
            if (!seen.add(name)) {
                findings.onClass("duplicate-key-field", name);
            } else if (!declared.contains(name) || (field != null && field.system() && !name.equals("period"))) {
                findings.onClass("unknown-key-field", name);
            } else if (field != null && !field.system()) {
                checkKeyField(field);
            }
        }
        if (monthly && !seen.contains("period")) {
            findings.onClass("key-without-period");
        }
    }

    private void checkKeyField(FieldDefinition field) {
        if (field.name().equals("ordinal")) {
            if (field.kind() != ValueKind.INTEGER) {
                findings.on(field.name(), "ordinal-not-a-number");
            }
        } else if (!field.bounds().required()) {
            findings.on(field.name(), "key-not-required");
        }
    }

    private void checkPlace(String name, String code) {
        FieldDefinition field = fields.get(name);
        boolean wrong = field == null ? !declared.contains(name) : field.code() == null;
        if (!name.isEmpty() && wrong) {
            findings.onClass(code, name);
        }
    }

    private void checkKindOfFacts(FieldDefinition field) {
        boolean text = field.kind() == ValueKind.TEXT;
        if (!field.system() && RESERVED.contains(field.name())) {
            findings.on(field.name(), "reserved-name");
        }
        if (field.measure() != null && !field.kind().isNumber()) {
            findings.on(field.name(), "measure-not-a-number");
        }
        if (field.code() != null && !text) {
            findings.on(field.name(), "code-not-a-text");
        }
        if ((field.searched() || !field.type().isEmpty()) && !text) {
            findings.on(field.name(), "fact-of-a-text");
        }
        boolean coded = field.code() != null && !field.code().many() || field.system();
        if (field.dimension() && !coded && field.kind() != ValueKind.BOOLEAN) {
            findings.on(field.name(), "dimension-not-coded");
        }
    }

    private void checkReferences(FieldDefinition field) {
        for (String source : field.derivedFrom()) {
            if (!declared.contains(source)) {
                findings.on(field.name(), "unknown-derived-source", source);
            }
        }
        if (field.code() != null && !field.code().parent().isEmpty()) {
            FieldDefinition parent = fields.get(field.code().parent());
            if (parent == null ? !declared.contains(field.code().parent()) : parent.code() == null) {
                findings.on(field.name(), "unknown-parent", field.code().parent());
            }
        }
        if (field.measure() != null && !field.measure().weight().isEmpty()) {
            checkWeight(field, field.measure().weight());
        }
    }

    private void checkWeight(FieldDefinition field, String name) {
        FieldDefinition weight = fields.get(name);
        if (field.measure().kind() != Measure.Kind.MEAN) {
            findings.on(field.name(), "weight-without-mean", name);
        } else if (weight == null ? !declared.contains(name) : !weight.kind().isNumber()) {
            findings.on(field.name(), "weight-not-a-number", name);
        }
    }

    private void checkSensitive(FieldDefinition field) {
        boolean asked = field.filterable() || field.dimension() || field.sensitive() && field.searched();
        if (field.isGuarded() && (asked || List.of(register.key()).contains(field.name()))) {
            findings.on(field.name(), "filter-on-sensitive");
        }
    }
}
