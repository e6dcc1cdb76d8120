package org.bagui.runtime.register.extension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/** Takes the values of extension fields out of the column that was read; does nothing where there are none. */
public final class Expansion {
    private final List<FieldDefinition> shown;
    private final List<FieldDefinition> stored;
    private final int[] positions;
    private final int column;
    private final boolean none;

    private Expansion(RegisterDefinition register, List<FieldDefinition> shown) {
        this.shown = shown;
        none = shown.stream().noneMatch(Expansion::isExtension);
        if (none) {
            stored = shown;
            positions = null;
            column = -1;
            return;
        }
        FieldDefinition kept = register.require(ExtensionDefinitions.COLUMN);
        Set<FieldDefinition> columns = new LinkedHashSet<>();
        shown.stream().filter(field -> !isExtension(field)).forEach(columns::add);
        columns.add(kept);
        stored = List.copyOf(columns);
        column = stored.indexOf(kept);
        positions = shown.stream().mapToInt(stored::indexOf).toArray();
    }

    /** For the fields to show, extension fields perhaps among them. */
    public static Expansion of(RegisterDefinition register, List<FieldDefinition> shown) {
        return new Expansion(register, shown);
    }

    /** For all fields of a register, retired ones at the end. */
    public static Expansion whole(RegisterDefinition register) {
        return register instanceof TailoredDefinition tailored
                ? tailored.whole()
                : new Expansion(register, register.fields());
    }

    /** Fields that are shown. */
    public List<FieldDefinition> fields() {
        return shown;
    }

    /** Fields to read from the table. */
    public List<FieldDefinition> stored() {
        return stored;
    }

    /** What was read, as it is shown; the stored fields are the first of those that were read. */
    public EntryView shown(EntryView read) {
        if (none) {
            return read;
        }
        SortedMap<String, Object> kept = ExtensionValues.read((String) read.values()[column]);
        Object[] values = new Object[shown.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shown.get(i).access() instanceof ExtensionAccess extension
                    ? extension.in(kept)
                    : read.values()[positions[i]];
        }
        return new EntryView(shown, values);
    }

    /** The same without retired fields that have no value. */
    public EntryView told(EntryView read) {
        EntryView whole = shown(read);
        List<FieldDefinition> fields = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < whole.values().length; i++) {
            FieldDefinition field = whole.fields().get(i);
            if (whole.values()[i] != null || !isExtension(field) || !field.isDerived()) {
                fields.add(field);
                values.add(whole.values()[i]);
            }
        }
        return fields.size() == whole.fields().size() ? whole : new EntryView(fields, values.toArray());
    }

    /** Whether a tenant has added the field. */
    public static boolean isExtension(FieldDefinition field) {
        return field.access() instanceof ExtensionAccess;
    }
}
