package org.bagui.runtime.launcher;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Finds a service by its interface's name. The launcher does not share classes with the bundles, so it asks for all
 * references: the ordinary look-up hides those whose interface it would load from elsewhere.
 */
record PlatformService(String type) {

    Optional<ServiceReference<?>> find(BundleContext context) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(type, null);
            return all == null ? Optional.empty() : Optional.of(all[0]);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given", e);
        }
    }
}
