package org.bagui.runtime.rest.testing;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;

/** Entries of the register that the tests use; keeps its values by name. */
public class ClinicVisit extends RegisterEntry {
    private final Map<String, Object> values = new HashMap<>();

    @Override
    public Long id() {
        return (Long) values.get("id");
    }

    @Override
    public Integer version() {
        return (Integer) values.get("version");
    }

    static FieldAccess access(String name) {
        return new FieldAccess() {
            @Override
            public Object get(RegisterEntry entry) {
                return ((ClinicVisit) entry).values.get(name);
            }

            @Override
            public void set(RegisterEntry entry, Object value) {
                ((ClinicVisit) entry).values.put(name, value);
            }
        };
    }
}
