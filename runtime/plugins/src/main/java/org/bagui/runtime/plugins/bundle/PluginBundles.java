package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bagui.runtime.plugins.JarRefusal;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.Bundle;

/** Makes jars run as bundles, and lets them go. */
public interface PluginBundles {
    /**
     * Starts a plugin.
     *
     * @param older bundle of its older version, or null
     * @param others what the other local plugins say of themselves
     * @throws JarRefusal with everything that is wrong; then the older version runs as before
     */
    Bundle activate(Path file, JarFacts jar, Bundle older, List<JarFacts> others)
            throws JarRefusal, IOException, InterruptedException;

    /** Lets a plugin go; one that does not stop in time goes when it does. */
    void remove(Bundle bundle) throws InterruptedException;
}
