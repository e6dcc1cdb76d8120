package org.bagui.runtime.rest.module;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Tells plugins from the other bundles of the framework. */
final class ModuleBundles {
    private static final String CORE = "org.bagui.core.";
    private static final String RUNTIME = "org.bagui.runtime.";

    private ModuleBundles() {}

    /** Whether the bundle is built on the platform's core and is no part of the platform itself. */
    static boolean isPlugin(Bundle bundle) {
        String name = bundle.getSymbolicName();
        if (name == null || isPlatform(name)) {
            return false;
        }
        String imports = bundle.getHeaders().get(Constants.IMPORT_PACKAGE);
        return imports != null && imports.contains(CORE);
    }

    /** Whether a symbolic name is one of the platform's own bundles. */
    static boolean isPlatform(String name) {
        return name.startsWith(CORE) || name.startsWith(RUNTIME);
    }

    /** Why the bundle itself does not run; nothing for one that runs or was stopped. */
    static List<String> faults(Bundle bundle) {
        return bundle.getState() == Bundle.INSTALLED
                ? List.of("缺少所需的组件,请查看日志 it lacks something that it imports; the log says what")
                : List.of();
    }
}
