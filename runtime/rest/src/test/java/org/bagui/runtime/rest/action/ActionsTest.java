package org.bagui.runtime.rest.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class ActionsTest {
    private final Map<String, RegisterCommand> commands = new TreeMap<>();

    private final Actions actions = new Actions(framework(), PluginCalls.NONE);

    /** A command of a plugin; one without a name fails when it is asked for it, as the containment has it. */
    private record Named(String called) implements RegisterCommand {
        @Override
        public String register() {
            return "clinic-visit";
        }

        @Override
        public String name() {
            if (called == null) {
                throw Problem.of(503, "plugin-failed", "cn.example.a");
            }
            return called;
        }

        @Override
        public String permission() {
            return "entries:write";
        }

        @Override
        public Set<String> members() {
            return Set.of();
        }

        @Override
        public Map<String, Object> run(Actor actor, Map<String, Object> input) {
            return input;
        }
    }

    /** A framework whose services are the commands, each of them referred to by its key. */
    private BundleContext framework() {
        return fake(BundleContext.class, (method, given) -> switch (method) {
            case "getServiceReferences" ->
                RegisterCommand.class.getName().equals(given[0])
                        ? commands.keySet().stream().map(ActionsTest::reference).toArray(ServiceReference<?>[]::new)
                        : null;
            case "getService" -> commands.get(given[0].toString());
            case "ungetService" -> true;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static ServiceReference<?> reference(String key) {
        return fake(ServiceReference.class, (method, given) -> key);
    }

    private interface Answer {
        Object to(String method, Object[] given);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> answer.to(method.getName(), given)));
    }

    private Problem unknown() {
        return assertThrows(Problem.class, () -> actions.using("clinic-visit", "split", action -> action));
    }

    @Test
    void oneThatFailsHidesNoOtherAndIsToldWhereItMayBeTheOne() {
        commands.put("1", new Named("merge"));
        assertEquals("unknown-action", unknown().code());
        commands.put("0", new Named(null));
        assertEquals(
                "merge",
                actions.usingCommand("clinic-visit", "merge", RegisterCommand::name)
                        .orElseThrow());
        assertEquals("plugin-failed", unknown().code());
        assertEquals(1, actions.of("clinic-visit").size());
    }
}
