package org.bagui.runtime.register.definition;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.bagui.core.register.Code;
import org.bagui.core.register.Derived;
import org.bagui.core.register.Dimension;
import org.bagui.core.register.Field;
import org.bagui.core.register.Field.Carry;
import org.bagui.core.register.Measure;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.MeasureUse;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.definition.ValueKind;

/** Reads one field of an entity; what lies between fields is the work of {@link ReferenceCheck}. */
final class FieldReader {
    private static final Set<String> SHOWN_SYSTEM_FIELDS = Set.of(
            "id",
            SystemFields.RECORDED_PLACE,
            "period",
            "status",
            "version",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "since",
            "due",
            "step",
            "steppedBy",
            "reason");
    private static final Set<String> FILTERABLE_SYSTEM_FIELDS = Set.of("period", "status", "due");
    private static final Set<Class<? extends Annotation>> MAPPING =
            Set.of(Id.class, Version.class, Column.class, Basic.class);

    private final RegisterTexts titles;
    private final Findings findings;
    private final boolean isCase;

    /** @param isCase whether entries move through states, by which they can then be put together */
    FieldReader(RegisterTexts titles, Findings findings, boolean isCase) {
        this.isCase = isCase;
        this.titles = titles;
        this.findings = findings;
    }

    /** The definition of the field, or null where its type or its access makes one impossible. */
    FieldDefinition read(java.lang.reflect.Field field) {
        ValueKind kind = kind(field.getType());
        if (kind == null) {
            findings.on(field, "unsupported-type", field.getType().getSimpleName());
            return null;
        }
        FieldAccess access = access(field);
        if (access == null) {
            return null;
        }
        checkMapping(field);
        return EntityFields.isSystem(field) ? system(field, kind, access) : declared(field, kind, access);
    }

    private FieldDefinition system(java.lang.reflect.Field field, ValueKind kind, FieldAccess access) {
        String name = field.getName();
        return FieldDefinition.named(name, kind)
                .column(ColumnName.of(name))
                .system(true)
                .titles(titles.ofField(name, true))
                .help(titles.helpOf(name))
                .inList(SHOWN_SYSTEM_FIELDS.contains(name))
                .filterable(FILTERABLE_SYSTEM_FIELDS.contains(name))
                .dimension(isCase && name.equals("status"))
                .access(access)
                .build();
    }

    private FieldDefinition declared(java.lang.reflect.Field field, ValueKind kind, FieldAccess access) {
        String name = field.getName();
        Field facts = field.getAnnotation(Field.class);
        Derived derived = field.getAnnotation(Derived.class);
        String group = facts == null ? "" : facts.group();
        titles.checkGroup(name, group);
        return FieldDefinition.named(name, kind)
                .column(ColumnName.of(name))
                .titles(titles.ofField(name, false))
                .help(titles.helpOf(name))
                .group(group)
                .type(facts == null ? "" : facts.type())
                .unit(facts == null ? "" : facts.unit())
                .bounds(new ConstraintReader(field, kind, findings).read())
                .code(code(field.getAnnotation(Code.class)))
                .measure(measure(field.getAnnotation(Measure.class)))
                .dimension(field.isAnnotationPresent(Dimension.class))
                .derivedFrom(derived == null ? List.of() : List.of(derived.from()))
                .defaulted(facts != null && facts.defaulted())
                .inList(facts != null && facts.list())
                .filterable(facts != null && facts.filter())
                .searched(facts != null && facts.search())
                .sensitive(facts != null && facts.sensitive())
                .restricted(facts != null && facts.restricted())
                .carry(facts == null ? Carry.NONE : facts.carry())
                .access(access)
                .build();
    }

    private static ValueKind kind(Class<?> type) {
        for (ValueKind kind : ValueKind.values()) {
            if (kind.type() == type) {
                return kind;
            }
        }
        return null;
    }

    private FieldAccess access(java.lang.reflect.Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            findings.on(field, "final-field");
            return null;
        }
        try {
            return HandleAccess.of(field);
        } catch (IllegalAccessException e) {
            findings.on(field, "no-access", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The table's layout is derived from names and types alone; a mapping that changes it would go unseen. */
    private void checkMapping(java.lang.reflect.Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getPackage() == Column.class.getPackage() && !MAPPING.contains(type)) {
                findings.on(field, "unsupported-mapping", type.getSimpleName());
            }
            if (annotation instanceof Column column && !column.name().isEmpty()) {
                findings.on(field, "named-column", column.name());
            }
        }
    }

    private static CodeUse code(Code code) {
        return code == null ? null : new CodeUse(code.list(), code.parent(), code.many(), code.open());
    }

    private static MeasureUse measure(Measure measure) {
        return measure == null ? null : new MeasureUse(measure.value(), measure.time(), measure.weight());
    }
}
