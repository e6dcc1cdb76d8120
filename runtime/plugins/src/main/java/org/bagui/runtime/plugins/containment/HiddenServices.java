package org.bagui.runtime.plugins.containment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bagui.runtime.plugins.bundle.LocalBundles;
import org.bagui.runtime.plugins.bundle.SpiServices;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Hides services of local plugins that are no part of the platform's SPI from all other bundles: a servlet, a filter or a
 * JAX-RS application of a plugin would take paths of the core, and an {@code Authentication} would let anybody in. What the
 * runtime's bundles offer to each other is hidden from all that is none of them.
 */
final class HiddenServices implements FindHook, EventListenerHook {
    /** Services of these types lead past what the core offers. */
    private static final List<String> INSIDE = List.of("org.bagui.runtime.", "org.bagui.core.persistence.store.");

    private final Map<String, Set<String>> named = new ConcurrentHashMap<>();

    private final ServiceRegistration<?> registration;

    HiddenServices(BundleContext context) {
        registration = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, this, null);
    }

    void close() {
        registration.unregister();
    }

    /** Interfaces of what a plugin has registered and nobody sees. */
    Set<String> of(String plugin) {
        return named.getOrDefault(plugin, Set.of());
    }

    void forget(String plugin) {
        named.remove(plugin);
    }

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> isHidden(reference, asking.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> reference = event.getServiceReference();
        boolean foreign = isForeign(reference);
        if (!foreign && !isInside(reference)) {
            return;
        }
        Bundle owner = reference.getBundle();
        if (foreign && event.getType() == ServiceEvent.REGISTERED) {
            named.computeIfAbsent(owner.getSymbolicName(), id -> ConcurrentHashMap.newKeySet())
                    .addAll(Set.of(interfaces(reference)));
        }
        listeners.keySet().removeIf(context -> isHidden(reference, context.getBundle()));
    }

    private static boolean isHidden(ServiceReference<?> reference, Bundle asking) {
        return isForeign(reference) && !asking.equals(reference.getBundle())
                || isInside(reference) && !isRuntime(asking);
    }

    /** Resources of the runtime bear its types, and whiteboards must see them. */
    private static boolean isInside(ServiceReference<?> reference) {
        return isInside(interfaces(reference)) && !isWhiteboard(reference);
    }

    /** Whether all that a service is known by is the runtime's own. */
    static boolean isInside(String... interfaces) {
        return Stream.of(interfaces).allMatch(name -> INSIDE.stream().anyMatch(name::startsWith));
    }

    private static boolean isRuntime(Bundle asking) {
        String name = asking.getSymbolicName();
        return asking.getBundleId() == 0 || name != null && name.startsWith(INSIDE.get(0));
    }

    private static boolean isForeign(ServiceReference<?> reference) {
        return LocalBundles.isLocal(reference.getBundle())
                && !(Stream.of(interfaces(reference)).allMatch(SpiServices::allows) && !isWhiteboard(reference));
    }

    private static boolean isWhiteboard(ServiceReference<?> reference) {
        return Stream.of(reference.getPropertyKeys()).anyMatch(HiddenServices::isWhiteboard);
    }

    /** Whether the service property is one of a whiteboard; the framework compares their names without regard to case. */
    static boolean isWhiteboard(String key) {
        String folded = key.toLowerCase(Locale.ROOT);
        return folded.startsWith("osgi.http.whiteboard.") || folded.startsWith("osgi.jaxrs.");
    }

    private static String[] interfaces(ServiceReference<?> reference) {
        return (String[]) reference.getProperty(Constants.OBJECTCLASS);
    }
}
