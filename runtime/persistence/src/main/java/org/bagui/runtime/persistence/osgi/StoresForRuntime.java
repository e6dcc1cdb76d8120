package org.bagui.runtime.persistence.osgi;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Offers the stores to the runtime's own bundles only: those of its name that were there before any plugin. Others get no
 * service.
 *
 * <p>Each call is looked at, too, since a plugin may borrow the context of another bundle. What counts is the class that
 * calls, lambdas and reflection included, and the loader that made it.
 */
final class StoresForRuntime implements ServiceFactory<EntryStores> {
    private static final StackWalker CALLERS =
            StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES));

    private static final String NAMES = "org.bagui.runtime.";

    private final EntryStores stores;
    private final Set<Long> runtime;

    /** @param runtime ids of the runtime's bundles */
    StoresForRuntime(EntryStores stores, Set<Long> runtime) {
        this.stores = stores;
        this.runtime = runtime;
    }

    /**
     * Ids of the runtime's bundles that are there now. Asked once, when the edition starts: whoever gets a bundle installed
     * later chooses its name and its location, but not its id.
     */
    static Set<Long> present(BundleContext context) {
        return Stream.of(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(NAMES))
                .map(Bundle::getBundleId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public EntryStores getService(Bundle asking, ServiceRegistration<EntryStores> registration) {
        if (!isRuntime(asking)) {
            throw refusal(asking);
        }
        return new Checked();
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<EntryStores> registration, EntryStores service) {
        // Nothing is kept for a bundle.
    }

    private boolean isRuntime(Bundle bundle) {
        return runtime.contains(bundle.getBundleId());
    }

    /** A class loader may say that it belongs to a bundle, and does not. */
    private static boolean isOf(Bundle bundle, Class<?> type) {
        return type.getClassLoader() == bundle.adapt(BundleWiring.class).getClassLoader();
    }

    private static IllegalStateException refusal(Object who) {
        return new IllegalStateException(
                "the store of entries is for the runtime only, write through RegisterService: " + who);
    }

    /** What a bundle of the runtime gets. */
    private final class Checked implements EntryStores {
        @Override
        public EntryStore of(Session session) {
            Class<?> caller = CALLERS.walk(frames -> frames.skip(1).findFirst())
                    .<Class<?>>map(StackFrame::getDeclaringClass)
                    .orElseThrow();
            Bundle bundle = FrameworkUtil.getBundle(caller);
            if (bundle == null || !isRuntime(bundle) || !isOf(bundle, caller)) {
                throw refusal(bundle == null ? caller : bundle);
            }
            return stores.of(session);
        }
    }
}
