package org.bagui.core.persistence.store;

import org.bagui.core.persistence.Session;
import org.osgi.annotation.versioning.ProviderType;

/** Gives the runtime's own bundles the store of entries; a service. */
@ProviderType
@FunctionalInterface
public interface EntryStores {
    /**
     * The store of a session, in its transaction. Whose code calls is looked at each time, so a service or a method that
     * was handed on is of no use to others.
     *
     * @throws IllegalStateException where the calling class is not of a bundle of the runtime
     */
    EntryStore of(Session session);
}
