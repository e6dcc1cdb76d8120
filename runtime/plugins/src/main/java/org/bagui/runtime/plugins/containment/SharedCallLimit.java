package org.bagui.runtime.plugins.containment;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The room that all local plugins together have in transactions of the platform: each call there holds a connection. No plugin
 * has more than half of it, so that one whose calls never return does not keep the others out.
 */
final class SharedCallLimit {
    private final int places;
    private final int most;
    /** Places that are taken, and by which plugin. */
    private final Map<Object, String> taken = new IdentityHashMap<>();
    /** Set in a thread that has a place: calls inside others hold no connection more, whose ever they are. */
    private final ThreadLocal<Boolean> within = new ThreadLocal<>();

    SharedCallLimit(int places) {
        this.places = places;
        most = Math.max(1, places / 2);
    }

    /**
     * Takes a place for a call of the plugin in this thread, which has one at most.
     *
     * @return what gives the place back, or null where there is none
     */
    synchronized Runnable enter(String plugin) {
        if (within.get() != null) {
            return () -> {};
        }
        if (isFull() || Collections.frequency(taken.values(), plugin) >= most) {
            return null;
        }
        Object place = new Object();
        taken.put(place, plugin);
        within.set(true);
        return () -> leave(place);
    }

    private synchronized void leave(Object place) {
        within.remove();
        taken.remove(place);
    }

    /** Frees what calls of a plugin have that is gone: nobody knows whether they will ever return. */
    synchronized void free(String plugin) {
        taken.values().removeIf(plugin::equals);
    }

    synchronized boolean isFull() {
        return taken.size() >= places;
    }

    /** The plugin with most places, or an empty text. */
    synchronized String fullest() {
        Map<String, Integer> numbers = new TreeMap<>();
        taken.values().forEach(plugin -> numbers.merge(plugin, 1, Integer::sum));
        return numbers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
