package org.bagui.runtime.register.discovery;

import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;

/** As much of a framework as following bundles takes: bundles that start and stop, and who hears of it. */
public final class FakeFramework {
    private final List<FakeBundle> bundles = new ArrayList<>();
    private final List<SynchronousBundleListener> listeners = new ArrayList<>();
    private final List<Object> services = new ArrayList<>();

    /** The context of the first bundle, or of none that matters. */
    public BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "addBundleListener" -> listeners.add((SynchronousBundleListener) args[0]);
                        case "removeBundleListener" -> listeners.remove(args[0]);
                        case "getBundles" -> {
                            return bundles.stream().map(FakeBundle::bundle).toArray(Bundle[]::new);
                        }
                        case "getBundle" -> {
                            return bundles.get(0).bundle();
                        }
                        case "registerService" -> {
                            services.add(args[1]);
                            return registration(args[1]);
                        }
                        default -> throw new IllegalStateException("not asked of this fake: " + method);
                    }
                    return null;
                });
    }

    /** A service's registration, of which only the end is asked. */
    private ServiceRegistration<?> registration(Object service) {
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("unregister")) {
                        throw new IllegalStateException("not asked of this fake: " + method);
                    }
                    services.remove(service);
                    return null;
                });
    }

    /** Adds an active bundle. */
    public FakeBundle start(String name, String entityClasses, ClassLoader loader, List<Path> files) {
        FakeBundle bundle = new FakeBundle(bundles.size() + 1L, name, entityClasses, loader, files);
        bundles.add(bundle);
        tell(BundleEvent.STARTED, bundle);
        return bundle;
    }

    /** Stops a bundle and forgets it. */
    public void stop(FakeBundle bundle) {
        bundle.state = Bundle.STOPPING;
        tell(BundleEvent.STOPPING, bundle);
        bundles.remove(bundle);
    }

    private void tell(int type, FakeBundle bundle) {
        List.copyOf(listeners).forEach(listener -> listener.bundleChanged(new BundleEvent(type, bundle.bundle())));
    }

    /** One bundle. */
    public static final class FakeBundle {
        private final Bundle bundle;
        private int state = Bundle.ACTIVE;

        FakeBundle(long id, String name, String entityClasses, ClassLoader loader, List<Path> files) {
            Map<String, String> headers = entityClasses == null ? Map.of() : Map.of(BundleReader.HEADER, entityClasses);
            bundle = (Bundle) Proxy.newProxyInstance(
                    FakeFramework.class.getClassLoader(),
                    new Class<?>[] {Bundle.class},
                    (proxy, method, args) -> switch (method.getName()) {
                        case "getState" -> state;
                        case "getBundleId" -> id;
                        case "getSymbolicName", "toString" -> name;
                        case "hashCode" -> Long.hashCode(id);
                        case "equals" -> proxy == args[0];
                        case "getHeaders" -> new Hashtable<>(headers);
                        case "loadClass" -> loader.loadClass((String) args[0]);
                        case "findEntries" -> files(files, args[1].toString().substring(1));
                        default -> throw new IllegalStateException("not asked of this fake: " + method);
                    });
        }

        private static Enumeration<URL> files(List<Path> files, String ending) throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (Path file : files) {
                if (file.toString().endsWith(ending)) {
                    urls.add(file.toUri().toURL());
                }
            }
            return urls.isEmpty() ? null : Collections.enumeration(urls);
        }

        Bundle bundle() {
            return bundle;
        }
    }
}
