package org.bagui.runtime.rest.action;

import java.util.Objects;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Row;

/** An entry that an action may change: as it was read, and a copy. */
final class ActionRow implements Row<RegisterEntry> {
    private final int number;
    private final RegisterDefinition register;
    private final RegisterEntry before;
    private final RegisterEntry entry;

    ActionRow(int number, RegisterDefinition register, EntryView read) {
        this.number = number;
        this.register = register;
        this.before = copy(register, read);
        this.entry = copy(register, read);
    }

    private static RegisterEntry copy(RegisterDefinition register, EntryView read) {
        RegisterEntry made = register.newEntry();
        for (FieldDefinition field : register.fields()) {
            field.access().set(made, read.get(field.name()));
        }
        return made;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public RegisterEntry entry() {
        return entry;
    }

    @Override
    public RegisterEntry before() {
        return before;
    }

    @Override
    public boolean given(String field) {
        return false;
    }

    @Override
    public boolean changed(String field) {
        FieldDefinition definition = register.require(field);
        return !Objects.equals(
                definition.access().get(before), definition.access().get(entry));
    }

    /** Value of a field as the action has left it. */
    Object value(String field) {
        return register.require(field).access().get(entry);
    }
}
