package org.bagui.core.register.definition;

import org.bagui.core.register.RegisterEntry;

/** Compiled way into one field of an entity. */
public interface FieldAccess {
    /** Value of the field, of the field's {@link ValueKind#type()} or null. */
    Object get(RegisterEntry entry);

    /** Puts a value of the field's kind, or null. */
    void set(RegisterEntry entry, Object value);
}
