package org.bagui.runtime.plugins.testing;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stand-ins for the framework: each method that is asked for answers by its name, any other with nothing. */
public final class Fakes {
    private Fakes() {}

    /** A fake whose methods answer from their arguments. */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(given);
            }
            return switch (method.getName()) {
                case "equals" -> self == given[0];
                case "hashCode" -> System.identityHashCode(self);
                case "toString" -> "fake " + type.getSimpleName();
                default -> method.getDefaultValue();
            };
        }));
    }
}
