package org.bagui.runtime.plugins.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.TableNames;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A plugin has packages of its own: none of the platform's, none that the platform offers, none of another plugin. Nor do
 * its tables go by a name that another plugin's begin with, or the other way round.
 */
final class PackageCheck {
    private static final List<String> OTHERS = List.of("org.bagui.", "java.", "javax.", "jakarta.", "org.osgi.");

    private PackageCheck() {}

    static List<PluginFault> faults(JarFacts jar, List<JarFacts> others, BundleContext context) {
        Set<String> offered = LocalBundles.platform(context)
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .map(PackageCheck::name)
                .collect(Collectors.toSet());
        List<PluginFault> faults = new ArrayList<>(tables(jar, others));
        for (String name : jar.packages()) {
            if (OTHERS.stream().anyMatch((name + ".")::startsWith) || offered.contains(name)) {
                faults.add(PluginFault.of("foreign-package", name));
            }
            others.stream()
                    .filter(other -> other.packages().contains(name))
                    .forEach(other -> faults.add(PluginFault.of("split-package", name, other.name())));
        }
        return faults;
    }

    /** Of two plugins of which one would own the tables of the other, whichever comes first, the second is refused. */
    static List<PluginFault> tables(JarFacts jar, List<JarFacts> others) {
        TableNames mine = TableNames.of(jar.name());
        List<PluginFault> faults = new ArrayList<>();
        for (JarFacts other : others) {
            TableNames theirs = TableNames.of(other.name());
            boolean alike = mine.owns(theirs.prefix())
                    || mine.owns(theirs.history())
                    || theirs.owns(mine.prefix())
                    || theirs.owns(mine.history());
            if (alike) {
                faults.add(PluginFault.of("tables-alike", other.name(), theirs.prefix(), mine.prefix()));
            }
        }
        return faults;
    }

    /** Exported packages that the jar does not hold: they would stand in for somebody else's. */
    static List<PluginFault> exports(JarFacts jar, BundleRevision revision) {
        return revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(PackageCheck::name)
                .filter(name -> !jar.packages().contains(name))
                .map(name -> PluginFault.of("foreign-package", name))
                .toList();
    }

    static String name(BundleCapability exported) {
        return (String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    }
}
