package org.bagui.runtime.register.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.definition.FieldDefinition;

/** Finds derived fields that in the end derive from themselves. */
final class CycleSearch {
    private final Map<String, FieldDefinition> fields;
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> cycles = new LinkedHashMap<>();

    CycleSearch(Map<String, FieldDefinition> fields) {
        this.fields = fields;
    }

    /** One field of each cycle, with the way round. */
    Map<String, String> cycles() {
        fields.keySet().forEach(this::follow);
        return cycles;
    }

    private void follow(String name) {
        int begin = path.indexOf(name);
        if (begin >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(begin, path.size()));
            cycle.add(name);
            cycles.putIfAbsent(name, String.join(" > ", cycle));
            return;
        }
        FieldDefinition field = fields.get(name);
        if (field == null || !done.add(name)) {
            return;
        }
        path.add(name);
        field.derivedFrom().forEach(this::follow);
        path.remove(path.size() - 1);
    }
}
