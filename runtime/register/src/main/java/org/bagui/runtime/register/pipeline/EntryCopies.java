package org.bagui.runtime.register.pipeline;

import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.extension.TailoredDefinition;

/** Makes entries from values and values from entries. */
public final class EntryCopies {
    private EntryCopies() {}

    /** Entry with the values that were read. */
    public static RegisterEntry entry(RegisterDefinition register, EntryView view) {
        RegisterEntry entry = register.newEntry();
        for (int i = 0; i < view.values().length; i++) {
            view.fields().get(i).access().set(entry, view.values()[i]);
        }
        return entry;
    }

    /** Entry with the same values. */
    public static RegisterEntry copy(RegisterDefinition register, RegisterEntry source) {
        RegisterEntry entry = register.newEntry();
        for (FieldDefinition field : TailoredDefinition.stored(register).fields()) {
            field.access().set(entry, field.access().get(source));
        }
        return entry;
    }

    /** All values of an entry. */
    static EntryView view(RegisterDefinition register, RegisterEntry entry) {
        Object[] values = new Object[register.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = register.fields().get(i).access().get(entry);
        }
        return new EntryView(register.fields(), values);
    }
}
