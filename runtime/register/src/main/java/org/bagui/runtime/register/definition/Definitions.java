package org.bagui.runtime.register.definition;

import jakarta.persistence.Entity;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.Register;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.runtime.register.texts.L10n;

/**
 * Reads the definition of a register from its class, whole or not at all; usable in plain Java.
 *
 * <p>The accessors are compiled here, once. Titles come from the register's own l10n file; those of the fields that all
 * registers share (system fields, {@code uscc}, {@code enterpriseName}) from runtime/register unless the register's file
 * has them too.
 */
public final class Definitions {
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private Definitions() {}

    /**
     * Reads a class.
     *
     * @param entity class with {@link Register}
     * @param bundle symbolic name of the bundle that declares it
     * @param texts texts of that bundle
     */
    public static DefinitionResult read(Class<?> entity, String bundle, L10n texts) {
        Findings findings = new Findings(entity);
        Register register = entity.getAnnotation(Register.class);
        if (register == null
                || !RegisterEntry.class.isAssignableFrom(entity)
                || !entity.isAnnotationPresent(Entity.class)) {
            findings.onClass("not-a-register");
            return new DefinitionResult(entity.getSimpleName(), null, findings.all());
        }
        if (!register.name().matches(NAME)) {
            findings.onClass("bad-name", register.name());
        }
        RegisterTexts titles = new RegisterTexts(register.name(), texts, findings);
        Titles title = titles.ofRegister();
        Set<String> declared = new HashSet<>();
        Map<String, FieldDefinition> fields = fields(entity, register, titles, declared, findings);
        new ReferenceCheck(register, fields, declared, findings, EntityFields.isCase(entity)).run();
        Optional<LifeCycleDefinition> cycle =
                new LifeCycleReader(entity, titles, findings).read(register, fields, declared);
        MethodHandle constructor = constructor(entity, findings);
        if (!findings.isEmpty()) {
            return new DefinitionResult(register.name(), null, findings.all());
        }
        RegisterDefinition definition = new EntryDefinition(
                register,
                entity.asSubclass(RegisterEntry.class),
                bundle,
                title,
                List.copyOf(fields.values()),
                cycle,
                constructor);
        return new DefinitionResult(register.name(), definition, List.of());
    }

    private static Map<String, FieldDefinition> fields(
            Class<?> entity, Register register, RegisterTexts titles, Set<String> declared, Findings findings) {
        FieldReader reader = new FieldReader(titles, findings, EntityFields.isCase(entity));
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("row_start", "row_start");
        columns.put("row_end", "row_end");
        for (Field field : EntityFields.of(entity, findings)) {
            boolean unused = field.getDeclaringClass() == RegisterEntry.class
                    && field.getName().equals("period")
                    && register.period() == PeriodKind.NONE;
            if (unused) {
                continue;
            }
            declared.add(field.getName());
            FieldDefinition definition = reader.read(field);
            if (definition == null) {
                continue;
            }
            if (fields.putIfAbsent(definition.name(), definition) != null) {
                findings.on(field, "duplicate-field");
            } else {
                String other = columns.putIfAbsent(definition.column(), definition.name());
                if (other != null) {
                    findings.on(field, "duplicate-column", definition.column(), other);
                }
            }
        }
        return fields;
    }

    private static MethodHandle constructor(Class<?> entity, Findings findings) {
        if (Modifier.isAbstract(entity.getModifiers())) {
            findings.onClass("no-constructor");
            return null;
        }
        try {
            return MethodHandles.privateLookupIn(entity, MethodHandles.lookup())
                    .findConstructor(entity, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(RegisterEntry.class));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            findings.onClass("no-constructor");
            return null;
        }
    }
}
