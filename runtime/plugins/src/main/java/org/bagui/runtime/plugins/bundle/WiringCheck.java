package org.bagui.runtime.plugins.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.plugin.PluginFault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Whether the platform has what a plugin imports, in the versions that it was built for. */
final class WiringCheck {
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
    private static final String OWN = "org.bagui.";
    private static final String CORE = "org.bagui.core.";
    /** What leads into registers past rules, month gate and audit; {@code runtime/persistence} gives it to the runtime only. */
    private static final String STORE = "org.bagui.core.persistence.store";

    private final BundleContext context;
    private final FrameworkWiring wiring;

    WiringCheck(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    }

    List<PluginFault> faults(Bundle bundle) {
        List<PluginFault> faults = new ArrayList<>();
        for (BundleRequirement needed : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            String effective = needed.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve");
            if (!effective.equals(Constants.EFFECTIVE_RESOLVE)) {
                continue;
            }
            if (needed.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
                imported(needed, bundle, faults);
            } else if (isMandatory(needed) && !isOffered(needed, bundle)) {
                faults.add(PluginFault.of("requirement-missing", needed.getNamespace(), filter(needed)));
            }
        }
        return faults;
    }

    /** Wires the bundle, which has no faults of its own. */
    boolean resolve(Bundle bundle) {
        return wiring.resolveBundles(List.of(bundle));
    }

    private void imported(BundleRequirement needed, Bundle bundle, List<PluginFault> faults) {
        String filter = filter(needed);
        Matcher found = PACKAGE.matcher(filter);
        String name = found.find() ? found.group(1) : filter;
        if (name.equals(STORE) || providers(needed).anyMatch(STORE::equals)) {
            faults.add(PluginFault.of("store-import", STORE));
        } else if (name.startsWith(OWN) && !name.startsWith(CORE)) {
            faults.add(PluginFault.of("foreign-import", name));
        } else if (name.startsWith(CORE) && !(filter.contains("(version>=") && filter.contains("(!(version>="))) {
            faults.add(PluginFault.of("import-without-range", name));
        } else if (isMandatory(needed) && !isOffered(needed, bundle)) {
            String there = versions(name);
            faults.add(
                    there.isEmpty()
                            ? PluginFault.of("import-missing", name)
                            : PluginFault.of("api-version", name, range(filter), there));
        }
    }

    /** By the platform or by the plugin itself; what other local plugins offer does not count. */
    private boolean isOffered(BundleRequirement needed, Bundle bundle) {
        Collection<BundleCapability> providers = wiring.findProviders(needed);
        return providers.stream()
                .map(each -> each.getRevision().getBundle())
                .anyMatch(each -> each.equals(bundle) || !LocalBundles.isLocal(each));
    }

    /** Names of the packages that could meet a requirement, whatever its filter looks like. */
    private Stream<String> providers(BundleRequirement needed) {
        return wiring.findProviders(needed).stream().map(PackageCheck::name);
    }

    private String versions(String name) {
        return LocalBundles.platform(context)
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(offered -> PackageCheck.name(offered).equals(name))
                .map(offered -> String.valueOf(offered.getAttributes().get(Constants.VERSION_ATTRIBUTE)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean isMandatory(BundleRequirement needed) {
        return !Constants.RESOLUTION_OPTIONAL.equals(needed.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private static String filter(BundleRequirement needed) {
        return needed.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    /** {@code [1.0.0,2.0.0)} of a filter; the framework makes all ranges into filters. */
    private static String range(String filter) {
        Matcher low = Pattern.compile("\\(version>=([\\w.-]+)\\)").matcher(filter);
        Matcher high = Pattern.compile("\\(!\\(version>=([\\w.-]+)\\)\\)").matcher(filter);
        String from = low.find() ? low.group(1) : "0";
        return high.find() ? "[" + from + "," + high.group(1) + ")" : from;
    }
}
