package org.bagui.runtime.register.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;

/** Shortens what was read to the fields asked for and hides the values of sensitive and restricted ones. */
public final class Masking {
    /** What stands for a text that is not shown. */
    public static final String MASK = "***";

    private final List<FieldDefinition> fields;
    private final List<Integer> hidden = new ArrayList<>();

    /**
     * What lists, sheets and revisions show somebody.
     *
     * @param fields fields to show, the first of those that were read
     */
    Masking(List<FieldDefinition> fields, Actor actor, RegisterDefinition register) {
        this(fields, field -> field.sensitive() || isClosed(field, actor, register));
    }

    private Masking(List<FieldDefinition> fields, Predicate<FieldDefinition> isHidden) {
        this.fields = fields;
        for (int i = 0; i < fields.size(); i++) {
            if (isHidden.test(fields.get(i))) {
                hidden.add(i);
            }
        }
    }

    /** What an entry that is read or written alone shows somebody: its guarded fields as far as the roles say. */
    public static EntryView to(Actor actor, RegisterDefinition register, EntryView whole) {
        return new Masking(whole.fields(), field -> isClosed(field, actor, register)).shown(whole);
    }

    /** Whether somebody may not see a field at all. */
    public static boolean isClosed(FieldDefinition field, Actor actor, RegisterDefinition register) {
        return field.isGuarded() && !actor.may(Permission.readField(register.name(), field.name()));
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
