package org.bagui.runtime.rest.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.RegisterCommand;
import org.bagui.core.security.Actor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class ActionsTest {
    private static final String MODULE = "cn.example.clinic";

    private final Map<String, RegisterCommand> commands = new TreeMap<>();
    private final Map<String, ServiceReference<?>> references = new TreeMap<>();

    private final Actions actions = new Actions(framework(), PluginCalls.NONE);

    /** A command of a plugin; with a trouble, it is refused by the containment when it is asked for its name. */
    private record Named(String called, String trouble) implements RegisterCommand {
        @Override
        public String register() {
            return "clinic-visit";
        }

        @Override
        public String name() {
            if (trouble != null) {
                throw Problem.of(503, trouble, "cn.example.a");
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
                        ? commands.keySet().stream().map(this::reference).toArray(ServiceReference<?>[]::new)
                        : null;
            case "getService" -> commands.get(given[0].toString());
            case "ungetService" -> true;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private ServiceReference<?> reference(String key) {
        return references.computeIfAbsent(
                key,
                made -> fake(ServiceReference.class, (method, given) -> switch (method) {
                    case "getBundle" -> fake(Bundle.class, (asked, none) -> MODULE);
                    case "hashCode" -> key.hashCode();
                    case "equals" -> given[0] == references.get(key);
                    default -> key;
                }));
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
    void oneThatCannotTellHidesNoOtherAndIsToldWhereItMayBeTheOne() {
        commands.put("1", new Named("merge", null));
        assertEquals("unknown-action", unknown().code());
        commands.put("0", new Named("split", "plugin-busy"));
        assertEquals(
                "merge",
                actions.usingCommand("clinic-visit", "merge", found -> found.service()
                                .name())
                        .orElseThrow());
        assertEquals("plugin-busy", unknown().code());
        assertEquals(1, actions.of("clinic-visit", MODULE::equals).size());
    }

    @Test
    void whatAModuleOffersIsThereWhereItIsOn() {
        commands.put("1", new Named("merge", null));
        assertEquals(
                0, actions.of("clinic-visit", module -> !module.equals(MODULE)).size());
        assertEquals(
                MODULE,
                actions.usingCommand("clinic-visit", "merge", Actions.Offered::module)
                        .orElseThrow());
    }

    @Test
    void oneThatHasToldIsKnownWhileItIsBusy() {
        commands.put("1", new Named("merge", null));
        List<Actions.Listed> before = actions.of("clinic-visit", MODULE::equals);
        assertEquals("merge", before.get(0).name());
        commands.put("1", new Named("merge", "plugins-busy"));
        assertEquals(before, actions.of("clinic-visit", MODULE::equals));
        assertEquals("unknown-action", unknown().code(), "it is known to be another");
        assertEquals(
                commands.get("1"),
                actions.usingCommand("clinic-visit", "merge", Actions.Offered::service)
                        .orElseThrow());
        references.clear();
        commands.put("1", new Named("divide", null));
        assertEquals("divide", actions.of("clinic-visit", MODULE::equals).get(0).name(), "another service, asked anew");
    }

    @Test
    void oneThatIsBrokenIsNoAction() {
        commands.put("0", new Named("split", "plugin-failed"));
        assertEquals("unknown-action", unknown().code());
    }
}
