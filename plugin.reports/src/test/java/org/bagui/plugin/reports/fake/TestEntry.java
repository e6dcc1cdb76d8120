package org.bagui.plugin.reports.fake;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.register.EnterpriseEntry;

/** An entry whose fields, system ones too, are values by name. */
public final class TestEntry extends EnterpriseEntry {
    final Map<String, Object> values = new HashMap<>();

    public Object get(String field) {
        return values.get(field);
    }
}
