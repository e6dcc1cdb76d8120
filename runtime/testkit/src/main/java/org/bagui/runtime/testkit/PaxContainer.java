package org.bagui.runtime.testkit;

import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.ComponentFaults;
import org.bagui.runtime.launcher.FrameworkProperties;
import org.bagui.runtime.launcher.HttpEndpoint;
import org.bagui.runtime.launcher.PlatformSettings;
import org.bagui.runtime.launcher.Readiness;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** An edition in Pax Exam's native container: the bundles by file address, as the build resolved them. */
final class PaxContainer implements RunningEdition, AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final int LAST_LEVEL = 9;
    private static final String SECOND = "test-second-administrator";

    private final NativeTestContainer container;
    private final PlatformSettings settings;
    private final String adminPassword;
    private String secondPassword;

    private PaxContainer(NativeTestContainer container, PlatformSettings settings, String adminPassword) {
        this.container = container;
        this.settings = settings;
        this.adminPassword = adminPassword;
    }

    /** Starts the edition and returns when it is ready; otherwise fails with what is missing. */
    static PaxContainer start(PlatformSettings settings, String adminPassword) throws IOException {
        NativeTestContainer container = (NativeTestContainer)
                PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options(settings)));
        startApart(container);
        PaxContainer running = new PaxContainer(container, settings, adminPassword);
        if (!new Readiness(running.context(), READY_LIMIT).await()) {
            List<String> faults = new ComponentFaults(running.context()).list();
            running.close();
            throw new IllegalStateException(
                    "The edition " + settings.edition().name() + " did not become ready: " + String.join("; ", faults));
        }
        return running;
    }

    @Override
    public URI baseUri() {
        return new HttpEndpoint(context()).uri().resolve("/api/v1/");
    }

    @Override
    public RestClient administrator() {
        return new RestClient(baseUri()).signIn("admin", adminPassword);
    }

    @Override
    public synchronized RestClient secondAdministrator() {
        if (secondPassword == null) {
            RestClient first = administrator();
            String place =
                    first.read("sessions/current").at("/actor/jurisdiction").asText();
            String password = RandomPasswords.random();
            first.account(SECOND, place, List.of("administrator"), password);
            secondPassword = password;
        }
        return new RestClient(baseUri()).signIn(SECOND, secondPassword);
    }

    @Override
    public Path data() {
        return settings.data();
    }

    @Override
    public BundleContext context() {
        return container.getSystemBundle().getBundleContext();
    }

    @Override
    public Bundle bundle(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(b -> b.getSymbolicName().equals(symbolicName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No bundle " + symbolicName + " in this edition"));
    }

    @Override
    public void close() {
        container.stop();
    }

    /** Starts with a context class loader that knows no library of the test's own class path, as in production. */
    private static void startApart(NativeTestContainer container) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            container.start();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private static Option[] options(PlatformSettings settings) throws IOException {
        List<Option> options = new ArrayList<>();
        options.add(cleanCaches(true));
        options.add(systemTimeout(READY_LIMIT.toMillis()));
        options.add(frameworkStartLevel(LAST_LEVEL));
        new FrameworkProperties(settings)
                .prepare()
                .forEach((name, value) -> options.add(frameworkProperty(name).value(value)));
        for (BundleSpec spec : settings.edition().bundles()) {
            UrlProvisionOption bundle =
                    CoreOptions.bundle("reference:" + spec.file().toUri()).startLevel(spec.startLevel());
            options.add(isFragment(spec.file()) ? bundle.noStart() : bundle);
        }
        return options.toArray(Option[]::new);
    }

    private static boolean isFragment(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
        }
    }
}
