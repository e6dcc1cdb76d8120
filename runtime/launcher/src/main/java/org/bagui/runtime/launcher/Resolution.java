package org.bagui.runtime.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Resolves the installed bundles without starting any. */
final class Resolution {
    private final BundleContext context;

    Resolution(BundleContext context) {
        this.context = context;
    }

    /** Returns why each unresolved bundle does not resolve. */
    List<String> unresolved() {
        Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        List<Bundle> all = Arrays.asList(context.getBundles());
        List<String> reasons = new ArrayList<>();
        if (!system.adapt(FrameworkWiring.class).resolveBundles(all)) {
            for (Bundle bundle : all) {
                if (bundle.getState() == Bundle.INSTALLED) {
                    reasons.add(bundle.getSymbolicName() + ": " + reason(bundle));
                }
            }
        }
        return reasons;
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "未解析 unresolved";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }
}
