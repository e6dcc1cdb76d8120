package org.bagui.runtime.rest.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.tenant.Tenants;

/** Tenants that have switched modules off. */
public final class FakeTenants implements Tenants {
    private final Map<PlaceCode, Set<String>> off = new HashMap<>();

    /** Switches a module off at a place. */
    public void switchOff(String place, String module) {
        off.computeIfAbsent(PlaceCode.of(place), at -> new HashSet<>()).add(module);
    }

    @Override
    public boolean isEnabled(String module, PlaceCode place) {
        return place.upward().stream()
                .noneMatch(at -> off.getOrDefault(at, Set.of()).contains(module));
    }

    @Override
    public List<PlaceCode> without(String module, PlaceCode place) {
        return off.keySet().stream()
                .filter(at ->
                        place.contains(at) && !at.equals(place) && off.get(at).contains(module))
                .sorted()
                .toList();
    }
}
