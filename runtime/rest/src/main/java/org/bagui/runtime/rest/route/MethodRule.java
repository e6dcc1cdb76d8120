package org.bagui.runtime.rest.route;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import org.bagui.core.rest.MayBeEmpty;
import org.bagui.core.rest.RequiresPermission;

/**
 * What holds for one resource method before it is called.
 *
 * @param permission permission the caller needs
 * @param parameters query parameters it takes, each with whether it may be given more than once
 * @param peopleOnly whether programs are refused
 * @param beforePasswordChange whether it may be called while a password change is due
 * @param bodyMayBeEmpty whether its JSON body may be left out
 */
public record MethodRule(
        String permission,
        Map<String, Boolean> parameters,
        boolean peopleOnly,
        boolean beforePasswordChange,
        boolean bodyMayBeEmpty) {
    /** Query parameter whose place is looked at before anything else of the request. */
    public static final String PLACE = "jurisdiction";

    /** The rule of a method, or null where it states no permission. */
    static MethodRule of(Method method) {
        RequiresPermission required = method.getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = method.getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        if (required == null || required.value().isBlank()) {
            return null;
        }
        return new MethodRule(
                required.value(),
                Map.copyOf(parameters(method)),
                method.isAnnotationPresent(PeopleOnly.class),
                method.isAnnotationPresent(BeforePasswordChange.class),
                Stream.of(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(MayBeEmpty.class)));
    }

    /** Whether requests reach the method. */
    static boolean isServed(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Stream.of(method.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** Whether the method hands over to another resource, whose methods nobody has looked at. */
    static boolean isLocator(Method method) {
        return method.isAnnotationPresent(Path.class)
                && Stream.of(method.getAnnotations())
                        .noneMatch(mark -> mark.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** Whether the method takes a bean of parameters, which the server would remember by class. */
    static boolean takesBean(Method method) {
        return Stream.of(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(BeanParam.class));
    }

    private static Map<String, Boolean> parameters(Method method) {
        Map<String, Boolean> found = new HashMap<>();
        Annotation[][] marks = method.getParameterAnnotations();
        for (int i = 0; i < marks.length; i++) {
            boolean many = Collection.class.isAssignableFrom(method.getParameterTypes()[i]);
            for (Annotation mark : marks[i]) {
                if (mark instanceof QueryParam query) {
                    found.put(query.value(), many);
                }
            }
        }
        return found;
    }
}
