package org.bagui.core.testkit;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.register.spi.Entered;

/**
 * What one row of a sheet gives.
 *
 * <pre>{@code
 * FakeEntered row = new FakeEntered("wageMin", "3500-5000");
 * rules.enter(row);
 * assertEquals("5000", row.get("wageMax"));
 * }</pre>
 */
public final class FakeEntered implements Entered {
    private final Map<String, Object> values = new HashMap<>();

    /** A row of pairs of field name and value as entered. */
    public FakeEntered(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public Object get(String field) {
        return values.get(field);
    }

    @Override
    public void put(String field, Object value) {
        values.put(field, value);
    }

    /** All values by field name. */
    public Map<String, Object> all() {
        return values;
    }
}
