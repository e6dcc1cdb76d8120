package org.bagui.runtime.rest.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was written last, by kind; of too many the one goes that nobody has asked for the longest. */
final class RecentDocuments<T> {
    private final Map<String, T> kept;

    RecentDocuments(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** The document of a kind, or null. */
    synchronized T get(String kind) {
        return kept.get(kind);
    }

    synchronized void put(String kind, T document) {
        kept.put(kind, document);
    }
}
