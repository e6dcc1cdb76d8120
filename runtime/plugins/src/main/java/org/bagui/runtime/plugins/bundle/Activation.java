package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate;
import org.bagui.core.plugin.spi.PluginCheck;
import org.bagui.runtime.plugins.JarRefusal;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a jar run: as a bundle of its own beside the older version, which goes only when the new one has started without
 * fault, and runs on otherwise.
 */
public final class Activation implements PluginBundles {
    /** Start level of local plugins: after the platform's own bundles, and they stop before those. */
    public static final int START_LEVEL = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;
    private final Collection<PluginCheck> checks;
    private final TimeLimit limit;

    /**
     * Activation in this framework.
     *
     * @param checks what the platform's bundles look at
     * @param limit how long a bundle may take to start, and to stop
     */
    public Activation(
            BundleContext context, ServiceComponentRuntime runtime, Collection<PluginCheck> checks, Duration limit) {
        this.context = context;
        this.runtime = runtime;
        this.checks = checks;
        this.limit = new TimeLimit(limit);
    }

    @Override
    public Bundle activate(Path file, JarFacts jar, Bundle older, List<JarFacts> others)
            throws JarRefusal, IOException, InterruptedException {
        JarRefusal.unlessEmpty(PackageCheck.faults(jar, others, context));
        if (LocalBundles.platform(context).anyMatch(each -> jar.name().equals(each.getSymbolicName()))) {
            throw new JarRefusal("reserved-name", jar.name());
        }
        Bundle bundle = install(file, jar);
        try {
            Candidate candidate = examined(bundle, jar);
            exchange(candidate, bundle, older);
            return bundle;
        } catch (JarRefusal | RuntimeException | Error refused) {
            remove(bundle);
            throw refused;
        }
    }

    private Bundle install(Path file, JarFacts jar) throws JarRefusal, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return context.installBundle(LocalBundles.LOCATION + jar.digest(), in);
        } catch (BundleException e) {
            throw new JarRefusal("not-a-bundle", text(e));
        }
    }

    private Candidate examined(Bundle bundle, JarFacts jar) throws JarRefusal {
        List<PluginFault> faults = new ArrayList<>(PackageCheck.exports(jar, bundle.adapt(BundleRevision.class)));
        WiringCheck wiring = new WiringCheck(context);
        faults.addAll(wiring.faults(bundle));
        List<Candidate.Component> components = Components.of(bundle, faults);
        faults.addAll(Components.foreignServices(components, jar.packages()));
        JarRefusal.unlessEmpty(faults);
        if (!wiring.resolve(bundle)) {
            throw new JarRefusal("not-resolvable");
        }
        JarRefusal.unlessEmpty(ApiUseCheck.faults(bundle));
        Candidate candidate = new Candidate(jar.name(), bundle.getBundleId(), components);
        for (PluginCheck check : checks) {
            faults.addAll(check.before(candidate));
        }
        JarRefusal.unlessEmpty(faults);
        return candidate;
    }

    /** Starts the bundle in the place of the older one, which runs again whatever goes wrong. */
    void exchange(Candidate candidate, Bundle bundle, Bundle older) throws JarRefusal, InterruptedException {
        if (older != null) {
            attempt("stop", older, stopping(older));
        }
        try {
            start(bundle);
            List<PluginFault> faults = new ArrayList<>(ComponentStates.faults(runtime, bundle));
            for (PluginCheck check : checks) {
                faults.addAll(check.after(candidate));
            }
            JarRefusal.unlessEmpty(faults);
        } catch (JarRefusal | RuntimeException | Error refused) {
            if (older != null) {
                attempt("stop", bundle, stopping(bundle));
                attempt("start again", older, starting(older));
            }
            throw refused;
        }
        if (older != null) {
            remove(older);
        }
    }

    private void start(Bundle bundle) throws JarRefusal, InterruptedException {
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        try {
            limit.run("bagui-plugin-start-" + bundle.getSymbolicName(), starting(bundle));
        } catch (TimeoutException e) {
            throw new JarRefusal("start-too-slow", limit.duration().toSeconds());
        } catch (ExecutionException e) {
            throw new JarRefusal("start-failed", text(e.getCause()));
        }
    }

    @Override
    public void remove(Bundle bundle) throws InterruptedException {
        attempt("remove", bundle, () -> {
            bundle.uninstall();
            context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
            return null;
        });
    }

    private static Callable<Void> starting(Bundle bundle) {
        return () -> {
            bundle.start(Bundle.START_TRANSIENT);
            return null;
        };
    }

    private static Callable<Void> stopping(Bundle bundle) {
        return () -> {
            bundle.stop(Bundle.STOP_TRANSIENT);
            return null;
        };
    }

    private void attempt(String what, Bundle bundle, Callable<Void> work) throws InterruptedException {
        String name = bundle.getSymbolicName();
        try {
            limit.run("bagui-plugin-" + what + "-" + name, work);
        } catch (TimeoutException e) {
            LOG.warn("{}: {} 未在时限内完成 did not end within {}", name, what, limit.duration());
        } catch (ExecutionException e) {
            LOG.warn("{}: {} 失败 failed", name, what, e.getCause());
        }
    }

    /** What was thrown and what caused it first. */
    private static String text(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return first == thrown ? String.valueOf(thrown.getMessage()) : first.toString();
    }
}
