package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.plugin.PlatformOnly;
import org.bagui.core.plugin.PluginFault;
import org.objectweb.asm.Type;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Whether the platform has each class, method and field of its API that a plugin was compiled against, and leaves it to plugins: one built
 * for another version would otherwise start, and break at the first call; one that makes its own rights ({@link PlatformOnly}) would have them.
 */
final class ApiUseCheck {
    /** So many tell enough. */
    private static final int MOST_TOLD = 5;

    private ApiUseCheck() {}

    /**
     * What a bundle that is resolved uses and the platform has not, or keeps for itself; a class that is gone is told without its members. Of packages that
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
            if (faults.size() < MOST_TOLD && !gone.contains(use.owner())) {
                fault(bundle, use, gone).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Optional<PluginFault> fault(Bundle bundle, ApiUse use, Set<String> gone) {
        try {
            Class<?> owner = bundle.loadClass(use.owner());
            Optional<AnnotatedElement> member = use.member().isEmpty() ? Optional.of(owner) : member(owner, use);
            if (member.isEmpty()) {
                return Optional.of(PluginFault.of("api-missing", use.owner() + "." + use.member()));
            }
            boolean reserved = owner.isAnnotationPresent(PlatformOnly.class)
                    || member.get().isAnnotationPresent(PlatformOnly.class);
            return reserved
                    ? Optional.of(PluginFault.of("platform-only", use.owner() + "." + use.member()))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError missing) {
            gone.add(use.owner());
            return Optional.of(PluginFault.of("api-missing", use.owner()));
        }
    }

    /** The member that a call is resolved to; that of {@code Object} for interfaces, too. */
    private static Optional<AnnotatedElement> member(Class<?> owner, ApiUse use) {
        AnnotatedElement own = found(owner, use);
        return Optional.ofNullable(own == null && owner.isInterface() ? found(Object.class, use) : own);
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

    private static AnnotatedElement found(Class<?> type, ApiUse use) {
        if (type == null) {
            return null;
        }
        String wanted = use.member() + use.descriptor();
        Stream<? extends AnnotatedElement> own = use.descriptor().startsWith("(")
                ? Stream.concat(
                        Stream.of(type.getDeclaredMethods())
                                .filter(each -> wanted.equals(each.getName() + Type.getMethodDescriptor(each))),
                        Stream.of(type.getDeclaredConstructors())
                                .filter(each -> wanted.equals("<init>" + Type.getConstructorDescriptor(each))))
                : Stream.of(type.getDeclaredFields())
                        .filter(each -> wanted.equals(each.getName() + Type.getDescriptor(each.getType())));
        AnnotatedElement here = own.findFirst().orElse(null);
        return here != null
                ? here
                : Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .map(each -> found(each, use))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
