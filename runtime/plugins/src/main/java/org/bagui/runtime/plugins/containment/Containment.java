package org.bagui.runtime.plugins.containment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.runtime.plugins.PluginProperties;
import org.bagui.runtime.plugins.Settings;
import org.bagui.runtime.plugins.bundle.LocalBundles;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The containment of all local plugins: a bulkhead for each, their services, and their budget of log lines. */
@Component(
        service = {PluginCalls.class, Containment.class},
        configurationPid = PluginProperties.PID)
@Designate(ocd = PluginProperties.class)
public final class Containment implements PluginCalls {
    private final Settings settings;
    private final HiddenServices hidden;
    private final LogBudget log;
    private final SharedCallLimit together;
    private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();

    /** Containment in this framework, with these bounds. */
    @Activate
    public Containment(BundleContext context, PluginProperties properties) {
        settings = Settings.read(properties, context::getProperty);
        together = new SharedCallLimit(settings.together());
        hidden = new HiddenServices(context);
        log = LogBudget.install(settings.logLines());
    }

    @Deactivate
    void close() {
        log.remove();
        hidden.close();
        bulkheads.values().forEach(Bulkhead::close);
    }

    @Override
    public boolean contains(Object service) {
        return LocalBundles.of(service) != null;
    }

    @Override
    public <R> R inside(Object service, Callable<R> work) throws Exception {
        return inside(service, service.getClass().getName(), work);
    }

    private <R> R inside(Object service, String call, Callable<R> work) throws Exception {
        Bundle plugin = LocalBundles.of(service);
        return plugin == null ? work.call() : bulkhead(plugin).inside(call, work);
    }

    @Override
    public <S> S around(Class<S> type, S service) {
        if (!contains(service)) {
            return service;
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> inside(service, service.getClass().getName() + method.getName(), () -> {
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw unwrapped(thrown);
                    }
                })));
    }

    private static Exception unwrapped(InvocationTargetException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : thrown;
    }

    @Override
    public <R> R apart(Object service, Callable<R> work) throws Exception {
        Bundle plugin = LocalBundles.of(service);
        return plugin == null
                ? work.call()
                : bulkhead(plugin).apart(service.getClass().getName(), work);
    }

    private Bulkhead bulkhead(Bundle plugin) {
        return bulkheads.computeIfAbsent(
                plugin.getSymbolicName(),
                name -> new Bulkhead(name, settings.limit(), settings.concurrent(), together));
    }

    /** A version of the plugin is to start: its counts begin anew, and log lines of its packages are its own. */
    public void came(JarFacts plugin) {
        left(plugin.name());
        log.follow(plugin.name(), plugin.packages());
    }

    /** The plugin has gone. */
    public void left(String plugin) {
        log.forget(plugin);
        hidden.forget(plugin);
        Bulkhead bulkhead = bulkheads.remove(plugin);
        if (bulkhead != null) {
            bulkhead.close();
        }
    }

    /** What is wrong with a plugin that runs. */
    public List<PluginFault> faults(String plugin) {
        List<PluginFault> faults = new ArrayList<>();
        Bulkhead bulkhead = bulkheads.get(plugin);
        if (bulkhead != null) {
            faults.addAll(bulkhead.faults());
        }
        hidden.of(plugin).forEach(type -> faults.add(PluginFault.of("hidden-service", type)));
        long dropped = log.droppedNow(plugin);
        if (dropped > 0) {
            faults.add(PluginFault.of("log-over-budget", settings.logLines(), dropped));
        }
        return faults;
    }

    @Override
    public List<PluginFigures> figures() {
        return bulkheads.entrySet().stream()
                .map(each -> each.getValue().figures(log.dropped(each.getKey())))
                .sorted(Comparator.comparing(PluginFigures::plugin))
                .toList();
    }
}
