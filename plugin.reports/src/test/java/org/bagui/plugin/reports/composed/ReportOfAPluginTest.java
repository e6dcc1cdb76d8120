package org.bagui.plugin.reports.composed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.core.problem.Problem;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.tenant.Tenants;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeCurrentActor;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.plugin.reports.fake.Officer;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/** A local plugin's report: its composer is called through a stand-in that belongs to no bundle. */
class ReportOfAPluginTest {
    private static final String PLUGIN = "org.example.clinic";

    private static <T> T made(ClassLoader loader, Class<T> type, Object name) {
        return type.cast(Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (proxy, method, args) -> switch (method.getName()) {
                    case "name", "getSymbolicName" -> name;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == args[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Test
    void isNotServedWhereItsModuleIsOff() {
        Off off = new Off();
        ReportsResource reports = new ReportsResource(
                new FakeCurrentActor(Officer.of("450203")),
                () -> Locale.ENGLISH,
                FakeMessages.own().showingValues(),
                new FakeAudit(),
                off,
                new StandIns());
        reports.addComposer(made(new PluginLoader(), ReportComposer.class, "visits"));
        Problem refused =
                assertThrows(Problem.class, () -> reports.report("visits", "450203", "2022-03", "json", null));
        assertEquals("module-not-enabled", refused.code());
        assertEquals(List.of(), reports.offers("450203").items());
    }

    /** Everything is on but the plugin. */
    private static final class Off implements Tenants {
        @Override
        public boolean isEnabled(String module, PlaceCode place) {
            return !module.equals(PLUGIN);
        }

        @Override
        public List<PlaceCode> without(String module, PlaceCode place) {
            return List.of();
        }
    }

    /** Loads classes as the plugin's bundle does. */
    private static final class PluginLoader extends ClassLoader implements BundleReference {
        PluginLoader() {
            super(ReportComposer.class.getClassLoader());
        }

        @Override
        public Bundle getBundle() {
            return made(getParent(), Bundle.class, PLUGIN);
        }
    }

    /** Puts something of the platform before each service. */
    private static final class StandIns implements PluginCalls {
        @Override
        public boolean contains(Object service) {
            return true;
        }

        @Override
        public <R> R inside(Object service, Callable<R> work) throws Exception {
            return work.call();
        }

        @Override
        public <S> S around(Class<S> type, S service) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, args) -> method.invoke(service, args)));
        }

        @Override
        public <R> R apart(Object service, Callable<R> work) throws Exception {
            return work.call();
        }

        @Override
        public List<PluginFigures> figures() {
            return List.of();
        }
    }
}
