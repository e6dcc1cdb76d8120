package org.bagui.core.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A directory that takes further places while it is used: zones, villages, places of other provinces. */
public final class CompositePlaces implements PlaceDirectory {
    private volatile LoadedPlaces current;

    /** Starts with these places. */
    public CompositePlaces(LoadedPlaces start) {
        this.current = start;
    }

    /**
     * Adds places, or replaces those whose codes are there already; readers see all of them or none.
     *
     * @throws IllegalArgumentException if a parent is not known
     */
    public synchronized void add(Collection<Jurisdiction> places) {
        current = current.with(places);
    }

    /** The places as they are now. */
    public LoadedPlaces current() {
        return current;
    }

    @Override
    public Optional<Jurisdiction> find(PlaceCode code) {
        return current.find(code);
    }

    @Override
    public List<Jurisdiction> children(PlaceCode code) {
        return current.children(code);
    }

    @Override
    public List<Jurisdiction> list(PlaceLevel level, PlaceCode parent) {
        return current.list(level, parent);
    }

    @Override
    public Optional<Jurisdiction> named(String text, PlaceCode within, PlaceLevel level) {
        return current.named(text, within, level);
    }

    @Override
    public List<Jurisdiction> all() {
        return current.all();
    }
}
