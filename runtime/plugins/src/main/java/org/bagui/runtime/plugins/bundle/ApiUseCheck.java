package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.plugin.PluginFault;
import org.objectweb.asm.Type;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Whether the platform has each class, method and field of its API that a plugin was compiled against: one built for another version would
 * otherwise start, and break at the first call.
 */
final class ApiUseCheck {
    /** So many tell enough. */
    private static final int MOST_TOLD = 5;

    private ApiUseCheck() {}

    /**
     * What a bundle that is resolved uses and the platform has not; a class that is gone is told without its members. Of packages that
     * the bundle does not import nothing can be told: their classes are out of its reach, whatever it was built for.
     */
    static List<PluginFault> faults(Bundle bundle) {
        List<PluginFault> faults = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        Set<String> imported = imported(bundle);
        for (ApiUse use : uses(bundle)) {
            if (!imported.contains(use.packageName())) {
                continue;
            }
            if (faults.size() < MOST_TOLD && !gone.contains(use.owner()) && !isThere(bundle, use, gone)) {
                faults.add(PluginFault.of(
                        "api-missing", gone.contains(use.owner()) ? use.owner() : use.owner() + "." + use.member()));
            }
        }
        return faults;
    }

    private static Set<String> imported(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(wire -> PackageCheck.name(wire.getCapability()))
                .collect(Collectors.toSet());
    }

    private static Set<ApiUse> uses(Bundle bundle) {
        Set<ApiUse> uses = new TreeSet<>();
        var files = bundle.findEntries("/", "*.class", true);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                uses.addAll(ApiUse.of(in));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return uses;
    }

    private static boolean isThere(Bundle bundle, ApiUse use, Set<String> gone) {
        try {
            Class<?> owner = bundle.loadClass(use.owner());
            return use.member().isEmpty() || has(owner, use) || owner.isInterface() && has(Object.class, use);
        } catch (ClassNotFoundException | LinkageError missing) {
            gone.add(use.owner());
            return false;
        }
    }

    private static boolean has(Class<?> type, ApiUse use) {
        if (type == null) {
            return false;
        }
        Stream<String> members = use.descriptor().startsWith("(")
                ? Stream.concat(
                        Stream.of(type.getDeclaredMethods())
                                .map(each -> each.getName() + Type.getMethodDescriptor(each)),
                        Stream.of(type.getDeclaredConstructors())
                                .map(each -> "<init>" + Type.getConstructorDescriptor(each)))
                : Stream.of(type.getDeclaredFields()).map(each -> each.getName() + Type.getDescriptor(each.getType()));
        return members.anyMatch((use.member() + use.descriptor())::equals)
                || has(type.getSuperclass(), use)
                || Stream.of(type.getInterfaces()).anyMatch(each -> has(each, use));
    }
}
