package org.bagui.runtime.register.definition;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.CaseEntry;
import org.bagui.core.register.RegisterEntry;

/** The persistent fields of an entity in the order of their declaration, those of the superclasses first. */
final class EntityFields {
    private EntityFields() {}

    static List<Field> of(Class<?> entity, Findings findings) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            classes.add(0, type);
            if (type != entity && !type.isAnnotationPresent(MappedSuperclass.class)) {
                findings.onClass("entity-inheritance", type.getSimpleName());
            }
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (isPersistent(field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** Whether entries of the class move through states. */
    static boolean isCase(Class<?> entity) {
        return CaseEntry.class.isAssignableFrom(entity);
    }

    /** Whether the platform itself fills the field. */
    static boolean isSystem(Field field) {
        return field.getDeclaringClass() == RegisterEntry.class || field.getDeclaringClass() == CaseEntry.class;
    }

    private static boolean isPersistent(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic()
                // Weaving adds fields of its own under this prefix.
                && !field.getName().startsWith("_persistence_")
                && !field.isAnnotationPresent(Transient.class);
    }
}
