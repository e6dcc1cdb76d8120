package org.bagui.runtime.register.definition;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;

/** Way into a field by method handles, bound once. */
final class HandleAccess implements FieldAccess {
    private static final MethodType GET = MethodType.methodType(Object.class, RegisterEntry.class);
    private static final MethodType SET = MethodType.methodType(void.class, RegisterEntry.class, Object.class);

    private final MethodHandle getter;
    private final MethodHandle setter;

    private HandleAccess(MethodHandle getter, MethodHandle setter) {
        this.getter = getter;
        this.setter = setter;
    }

    static HandleAccess of(Field field) throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup());
        return new HandleAccess(
                lookup.unreflectGetter(field).asType(GET),
                lookup.unreflectSetter(field).asType(SET));
    }

    @Override
    public Object get(RegisterEntry entry) {
        try {
            return (Object) getter.invokeExact(entry);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    @Override
    public void set(RegisterEntry entry, Object value) {
        try {
            setter.invokeExact(entry, value);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    /** Only a wrong class of the entry or the value can get here: a fault in the platform's own code. */
    private static RuntimeException refused(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
