package org.bagui.runtime.register.definition;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with one class. */
final class Findings {
    private final Class<?> entity;
    private final List<DefinitionFault> faults = new ArrayList<>();

    Findings(Class<?> entity) {
        this.entity = entity;
    }

    void onClass(String code, Object... args) {
        faults.add(new DefinitionFault(code, entity.getSimpleName(), List.of(args)));
    }

    void on(Field field, String code, Object... args) {
        on(field.getName(), code, args);
    }

    void on(String field, String code, Object... args) {
        faults.add(new DefinitionFault(code, entity.getSimpleName() + "." + field, List.of(args)));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<DefinitionFault> all() {
        return List.copyOf(faults);
    }
}
