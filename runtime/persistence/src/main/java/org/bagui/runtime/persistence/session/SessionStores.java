package org.bagui.runtime.persistence.session;

import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.EntryStores;

/** Stores of this bundle's sessions, given to whoever asks; {@code osgi/StoresForRuntime} is what others are offered. */
public final class SessionStores implements EntryStores {
    @Override
    public EntryStore of(Session session) {
        if (session instanceof GuardedSession own) {
            return own.entries();
        }
        throw new IllegalArgumentException("no session of this platform: " + session);
    }
}
