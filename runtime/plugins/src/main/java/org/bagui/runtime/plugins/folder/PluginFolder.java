package org.bagui.runtime.plugins.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.LocalPlugins;
import org.bagui.core.plugin.spi.KeptTables;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.core.problem.Messages;
import org.bagui.core.security.AuditLog;
import org.bagui.runtime.plugins.PluginProperties;
import org.bagui.runtime.plugins.Settings;
import org.bagui.runtime.plugins.bundle.Activation;
import org.bagui.runtime.plugins.bundle.LocalBundles;
import org.bagui.runtime.plugins.containment.Containment;
import org.bagui.runtime.plugins.containment.HeapWatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the running plugins as the folder of plugins has them, by looking at it again and again. It waits for all of the
 * platform's checks: those of the database, of registers and of REST resources.
 */
@Component(
        service = LocalPlugins.class,
        immediate = true,
        configurationPid = PluginProperties.PID,
        property = "checks.cardinality.minimum:Integer=3")
public final class PluginFolder implements LocalPlugins {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final long START_SECONDS_FACTOR = 3;
    private static final long STOP_MILLIS = 20_000;
    /** Time between two looks until the first one is through: the platform is ready only then. */
    private static final long EAGER_MILLIS = 20;

    private final List<PluginCheck> checks = new CopyOnWriteArrayList<>();

    @Reference
    private Containment containment;

    @Reference
    private Messages messages;

    @Reference
    private ServiceComponentRuntime runtime;

    @Reference
    private KeptTables tables;

    /** Comes and goes with the database. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditLog audit;

    private final PluginRegistry registry = new PluginRegistry();
    private final PluginNews news = new PluginNews();
    private BundleContext context;
    private Settings settings;
    private FolderScan scan;
    private JarReport report;
    private KnownTables known;
    private HeapWatch heap;
    private Thread thread;
    private volatile boolean stopped;
    private volatile boolean settled;

    @Reference(
            name = "checks",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeCheck")
    void addCheck(PluginCheck check) {
        checks.add(check);
    }

    void removeCheck(PluginCheck check) {
        checks.remove(check);
    }

    @Activate
    void open(BundleContext framework, PluginProperties properties) throws IOException {
        context = framework;
        settings = Settings.read(properties, framework::getProperty);
        heap = new HeapWatch(settings.heapPercent());
        known = new KnownTables(tables);
        report = new JarReport(settings.run(), messages);
        Activation activation =
                new Activation(context, runtime, checks, settings.limit().multipliedBy(START_SECONDS_FACTOR));
        scan = new FolderScan(settings, registry, activation, containment);
        thread = new Thread(this::follow, "bagui-plugin-folder");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() throws InterruptedException {
        stopped = true;
        // Not interrupted: it may be inside the database.
        thread.join(STOP_MILLIS);
    }

    private void follow() {
        try {
            removeOld();
            while (!stopped) {
                if (isUp()) {
                    look();
                }
                // The pause between two looks: not every file system tells of its changes (network drives).
                Thread.sleep(settled ? settings.poll().toMillis() : EAGER_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the platform is up so far that plugins may start; while it stops, nothing is begun. */
    private boolean isUp() {
        Bundle framework = context.getBundle(0);
        return framework.getState() != Bundle.STOPPING
                && framework.adapt(FrameworkStartLevel.class).getStartLevel() >= Activation.START_LEVEL;
    }

    private void look() throws InterruptedException {
        try {
            if (heap.isNearlyFull()) {
                scan.relieve();
            }
            settled |= scan.run();
            report.write(lines());
            if (settled) {
                news.tell(audit, registry.all(containment));
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("插件目录 {} 无法查看 The folder of plugins cannot be looked at", settings.folder(), e);
        }
    }

    /** Bundles of an earlier life of this component are let go: the folder says anew what runs. */
    private void removeOld() throws InterruptedException {
        for (Bundle bundle : LocalBundles.local(context).toList()) {
            scan.remove(bundle);
        }
    }

    private List<JarReport.Line> lines() {
        List<JarReport.Line> lines = new ArrayList<>();
        Map<LocalPlugin, PluginRegistry.Judged> all = registry.all(containment);
        Map<String, List<String>> kept = known.of(all);
        all.forEach((plugin, judged) ->
                lines.add(new JarReport.Line(plugin, judged, kept.getOrDefault(plugin.name(), List.of()))));
        return lines;
    }

    @Override
    public List<LocalPlugin> all() {
        return List.copyOf(registry.all(containment).keySet());
    }

    @Override
    public boolean isSettled() {
        return settled;
    }

    @Override
    public boolean isLocal(long bundle) {
        return LocalBundles.isLocal(context.getBundle(bundle));
    }
}
