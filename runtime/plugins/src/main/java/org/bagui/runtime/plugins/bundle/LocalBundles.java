package org.bagui.runtime.plugins.bundle;

import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Tells the bundles of local plugins from those of the edition, by their location. */
public final class LocalBundles {
    /** What the locations of local plugins begin with; the rest is the digest of the jar. */
    static final String LOCATION = "bagui-plugin:";

    private LocalBundles() {}

    /** Whether the bundle is a local plugin. */
    public static boolean isLocal(Bundle bundle) {
        return bundle != null && bundle.getLocation().startsWith(LOCATION);
    }

    /** The local plugin that the object's class comes from, or null. */
    public static Bundle of(Object service) {
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        return isLocal(bundle) ? bundle : null;
    }

    /** The bundles of the framework and its edition. */
    static Stream<Bundle> platform(BundleContext context) {
        return Stream.of(context.getBundles()).filter(bundle -> !isLocal(bundle));
    }

    /** The bundles of local plugins, those that are only being looked at included. */
    public static Stream<Bundle> local(BundleContext context) {
        return Stream.of(context.getBundles()).filter(LocalBundles::isLocal);
    }
}
