package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** All that stood or stands in a table, with the time for which it stood; unchangeable. */
final class Versions<T> {
    private final List<Version<T>> all;
    private final NavigableSet<Instant> changes = new TreeSet<>();

    /** @param all in the order in which they are given back */
    Versions(List<Version<T>> all) {
        this.all = List.copyOf(all);
        this.all.forEach(version -> {
            changes.add(version.begun());
            if (version.ended() != null) {
                changes.add(version.ended());
            }
        });
    }

    /**
     * Something for the time for which it stood.
     *
     * @param begun from when on
     * @param ended until when, or null where it stands
     */
    record Version<T>(T value, Instant begun, Instant ended) {
        private boolean stoodAt(Instant moment) {
            return !begun.isAfter(moment) && (ended == null || ended.isAfter(moment));
        }
    }

    /** What stands. */
    List<T> standing() {
        return all.stream()
                .filter(version -> version.ended() == null)
                .map(Version::value)
                .toList();
    }

    /** What stood at a moment. */
    List<T> at(Instant moment) {
        return all.stream()
                .filter(version -> version.stoodAt(moment))
                .map(Version::value)
                .toList();
    }

    /** Whether nothing changed after a moment. */
    boolean endsBy(Instant moment) {
        return changes.isEmpty() || !changes.last().isAfter(moment);
    }

    /** The last change that a moment knows of, if there was any by then. */
    Optional<Instant> lastBy(Instant moment) {
        return Optional.ofNullable(changes.floor(moment));
    }
}
