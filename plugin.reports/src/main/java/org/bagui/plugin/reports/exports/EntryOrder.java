package org.bagui.plugin.reports.exports;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/** The order of entries in a sheet. */
public final class EntryOrder {
    private static final int SORTS = 4;

    private EntryOrder() {}

    /** Place, then the key as far as it can be sorted by; entries of equal key fields keep the order of their sheet. */
    public static List<String> of(RegisterDefinition register) {
        List<String> order = new ArrayList<>(List.of("jurisdiction"));
        for (String key : register.key()) {
            FieldDefinition field = register.require(key);
            if (!field.filterable() || field.sensitive() || order.size() == SORTS) {
                return order;
            }
            order.add(key);
        }
        return order;
    }
}
