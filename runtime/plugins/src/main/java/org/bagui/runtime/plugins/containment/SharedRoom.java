package org.bagui.runtime.plugins.containment;

import java.util.Map;
import java.util.TreeMap;

/** The room that all local plugins together have in transactions of the platform: each call there holds a connection. */
final class SharedRoom {
    private final int places;
    private final Map<String, Integer> taken = new TreeMap<>();

    SharedRoom(int places) {
        this.places = places;
    }

    /** Takes a place for a call of the plugin, if there is one. */
    synchronized boolean enter(String plugin) {
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= places) {
            return false;
        }
        taken.merge(plugin, 1, Integer::sum);
        return true;
    }

    /** Gives the place of a call back. */
    synchronized void leave(String plugin) {
        taken.computeIfPresent(plugin, (name, number) -> number == 1 ? null : number - 1);
    }

    /** The plugin with most places, or an empty text. */
    synchronized String fullest() {
        return taken.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
