package org.bagui.runtime.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Fault;

/**
 * Tells which members a body lacks of those that it must have: the components marked {@link NotNull} or {@link NotEmpty} of its
 * record, and of the records within. The OpenAPI document names the same ones as required, so that it cannot say anything
 * else than what is refused.
 */
public final class RequiredMembersCheck {
    private static final int MOST_FAULTS = 100;

    /** For one body, so that no class of a plugin is remembered. */
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

    private final List<Fault> faults = new ArrayList<>();

    private RequiredMembersCheck() {}

    /** The faults of a body; none for one that is no record. */
    static List<Fault> faults(Object body) {
        RequiredMembersCheck check = new RequiredMembersCheck();
        check.value("", body);
        return check.faults;
    }

    /** Whether JSON must have the member, and not as {@code null}. */
    public static boolean isRequired(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class) || isFilled(component);
    }

    /** Whether something must be in the list or object that is the member. */
    public static boolean isFilled(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotEmpty.class);
    }

    /** What JSON calls the member. */
    public static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private void value(String at, Object value) {
        if (value instanceof Record) {
            for (RecordComponent component : components.computeIfAbsent(value.getClass(), Class::getRecordComponents)) {
                member(at + name(component), component, value);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> value(at + key + "/", each));
        } else if (value instanceof Collection<?> all) {
            int number = 0;
            for (Object each : all) {
                value(at + number++ + "/", each);
            }
        }
    }

    private void member(String at, RecordComponent component, Object of) {
        Object value;
        try {
            component.getAccessor().setAccessible(true);
            value = component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(at, e);
        }
        if (value == null ? isRequired(component) : isFilled(component) && isEmpty(value)) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(JsonFaults.fault(at, "required"));
            }
        } else {
            value(at + "/", value);
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> all ? all.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
    }
}
