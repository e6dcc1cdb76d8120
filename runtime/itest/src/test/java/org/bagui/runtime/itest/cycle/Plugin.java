package org.bagui.runtime.itest.cycle;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/** A plugin's bundle with the class loaders that it has had. */
final class Plugin {
    private final Bundle bundle;
    private final URI jar;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    Plugin(Bundle bundle) {
        this.bundle = bundle;
        this.jar = URI.create(bundle.getLocation().replaceFirst("^reference:", ""));
        remember();
    }

    void stop() throws BundleException {
        bundle.stop();
    }

    void start() throws BundleException {
        bundle.start();
    }

    /** Puts the same jar in its place again, as an operator does with a newer one. */
    void update() throws BundleException, IOException {
        try (InputStream in = jar.toURL().openStream()) {
            bundle.update(in);
        }
        remember();
    }

    /** Number of its class loaders that are not let go of, the present one included. */
    long aliveLoaders() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private void remember() {
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }
}
