package org.bagui.runtime.testkit;

import java.net.URI;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A platform that runs in this process; it is ready when a test gets it. */
public interface RunningEdition {
    /** Returns the address of the REST interface, for example {@code http://127.0.0.1:41023/api/v1/}. */
    URI baseUri();

    /** Returns the data folder of this run. */
    Path data();

    /** Returns the folder whose jars the platform starts as local plugins. */
    default Path plugins() {
        return data().resolve("plugins");
    }

    /** Returns the system bundle's context, by which bundles are installed, stopped and updated. */
    BundleContext context();

    /**
     * Returns the bundle of that symbolic name.
     *
     * @throws IllegalArgumentException if the edition has none
     */
    Bundle bundle(String symbolicName);
}
