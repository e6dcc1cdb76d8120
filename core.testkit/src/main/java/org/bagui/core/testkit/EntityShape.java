package org.bagui.core.testkit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.Register;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** The attributes of an entity class, and the rule of its scope class. */
final class EntityShape {
    private final Class<?> type;
    private final Map<String, Field> attributes = new LinkedHashMap<>();
    private final Field id;
    private final Field version;

    EntityShape(Class<?> type) {
        if (!type.isAnnotationPresent(Entity.class)) {
            throw new IllegalArgumentException(type.getName() + " is no @Entity");
        }
        this.type = type;
        fields(type).forEach(field -> attributes.put(field.getName(), field));
        this.id = marked(Id.class);
        this.version = marked(Version.class);
        if (id == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Id");
        }
    }

    /** Persistent fields of a class, those of its superclasses first. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = type.getSuperclass() == null ? new ArrayList<>() : fields(type.getSuperclass());
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            boolean kept = !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic();
            if (kept && !field.isAnnotationPresent(Transient.class)) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    /** The uppermost entity that the class inherits from: all of them lie in one table. */
    static Class<?> root(Class<?> type) {
        Class<?> root = type;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            root = each.isAnnotationPresent(Entity.class) ? each : root;
        }
        return root;
    }

    private Field marked(Class<? extends Annotation> mark) {
        return attributes.values().stream()
                .filter(field -> field.isAnnotationPresent(mark))
                .findFirst()
                .orElse(null);
    }

    Class<?> type() {
        return type;
    }

    Object get(Object entity, String attribute) {
        return value(entity, field(attribute));
    }

    void set(Object entity, String attribute, Object value) {
        put(entity, field(attribute), value);
    }

    private Field field(String attribute) {
        Field field = attributes.get(attribute);
        if (field == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no attribute " + attribute);
        }
        return field;
    }

    Object id(Object entity) {
        Object key = value(entity, id);
        if (key == null) {
            throw new IllegalStateException("an entity needs its id: " + type.getSimpleName());
        }
        return key;
    }

    boolean hasVersion() {
        return version != null;
    }

    Number version(Object entity) {
        return version == null ? null : (Number) value(entity, version);
    }

    void setVersion(Object entity, long number) {
        if (version != null) {
            boolean small = version.getType() == Integer.class || version.getType() == int.class;
            put(entity, version, small ? (Object) (int) number : (Object) number);
        }
    }

    Object copy(Object entity) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object copy = constructor.newInstance();
            write(entity, copy);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " needs a constructor without parameters", e);
        }
    }

    void write(Object from, Object to) {
        attributes.values().forEach(field -> put(to, field, value(from, field)));
    }

    boolean isSame(Object one, Object other) {
        return attributes.values().stream()
                .allMatch(field -> Objects.deepEquals(value(one, field), value(other, field)));
    }

    boolean isReadable(Object entity, Scope scope) {
        return scopeClass() == ScopeClass.REFERENCE
                || isWritable(entity, scope)
                || scopeClass() == ScopeClass.OWN_AND_ANCESTORS && isAbove((Long) get(entity, "scopePlace"), scope);
    }

    private static boolean isAbove(Long place, Scope scope) {
        return place == 0 || Scope.of(PlaceCode.ofPadded(place)).contains(scope.from());
    }

    boolean isWritable(Object entity, Scope scope) {
        ScopeClass scopeClass = scopeClass();
        return scopeClass == ScopeClass.GLOBAL
                || scopeClass == ScopeClass.REFERENCE && scope.isOfRegion()
                || places(scopeClass).stream()
                        .map(name -> (Long) get(entity, name))
                        .anyMatch(place -> place != null && scope.contains(place));
    }

    /** Attributes that hold the places of a row. */
    static List<String> places(ScopeClass scopeClass) {
        return switch (scopeClass) {
            case SUBTREE, OWN_AND_ANCESTORS -> List.of("scopePlace");
            case TWO_ENDED -> List.of("sendingPlace", "receivingPlace");
            case GLOBAL, REFERENCE -> List.of();
        };
    }

    ScopeClass scopeClass() {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Register.class)) {
                return each.getAnnotation(Register.class).scope();
            }
            if (each.isAnnotationPresent(Scoped.class)) {
                return each.getAnnotation(Scoped.class).value();
            }
        }
        throw new IllegalArgumentException(type.getName() + " declares no scope class: add @Register or @Scoped");
    }

    private static Object value(Object entity, Field field) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field.getName(), e);
        }
    }

    private static void put(Object entity, Field field, Object value) {
        try {
            field.set(entity, value);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field.getName(), e);
        }
    }
}
