package org.bagui.runtime.persistence.scope;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.register.Register;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** Finds the scope class that each entity declares. */
public final class EntityScopes {
    private EntityScopes() {}

    /**
     * Scope class by name of the entity class.
     *
     * @throws IllegalStateException naming every entity that declares none, or lacks the attributes that its class needs
     */
    public static Map<String, ScopeClass> of(Collection<Class<?>> classes) {
        Map<String, ScopeClass> scopes = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Class<?> type : classes) {
            if (!type.isAnnotationPresent(Entity.class)) {
                continue;
            }
            ScopeClass scope = declared(type);
            if (scope == null) {
                faults.add(type.getName() + " declares no scope class: add @Register or @Scoped");
                continue;
            }
            scopes.put(type.getName(), scope);
            for (String attribute : PlaceRule.attributes(scope)) {
                if (!hasPlace(type, attribute)) {
                    faults.add(type.getName() + " is " + scope + " and needs an attribute Long " + attribute);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("entities without a scope: " + String.join("; ", faults));
        }
        return scopes;
    }

    /** The class's own word, or that of the entity it inherits from. */
    static ScopeClass declared(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Register register = each.getAnnotation(Register.class);
            if (register != null) {
                return register.scope();
            }
            Scoped scoped = each.getAnnotation(Scoped.class);
            if (scoped != null) {
                return scoped.value();
            }
        }
        return null;
    }

    private static boolean hasPlace(Class<?> type, String attribute) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (java.lang.reflect.Field field : each.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType() == Long.class || field.getType() == long.class;
                }
            }
        }
        return false;
    }
}
