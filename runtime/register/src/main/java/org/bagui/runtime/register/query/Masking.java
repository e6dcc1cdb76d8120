package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.spi.EntryView;

/** Shortens what was read to the fields asked for and hides the values of sensitive ones. */
final class Masking {
    private static final String MASK = "***";

    private final List<FieldDefinition> fields;
    private final List<Integer> hidden = new ArrayList<>();

    /** @param fields fields to show, the first of those that were read */
    Masking(List<FieldDefinition> fields) {
        this.fields = fields;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).sensitive()) {
                hidden.add(i);
            }
        }
    }

    EntryView shown(EntryView read) {
        if (hidden.isEmpty() && read.values().length == fields.size()) {
            return read;
        }
        Object[] values = java.util.Arrays.copyOf(read.values(), fields.size());
        for (int i : hidden) {
            values[i] = values[i] != null && fields.get(i).kind() == ValueKind.TEXT ? MASK : null;
        }
        return new EntryView(fields, values);
    }
}
