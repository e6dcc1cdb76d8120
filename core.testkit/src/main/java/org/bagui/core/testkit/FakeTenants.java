package org.bagui.core.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.tenant.Tenants;

/**
 * Tenants that have switched modules off or on; where nobody has, everything is on.
 *
 * <pre>{@code
 * FakeTenants tenants = new FakeTenants();
 * tenants.switchOff("450203", "cn.example.worker-dormitory");
 * }</pre>
 */
public final class FakeTenants implements Tenants {
    private final Map<PlaceCode, Map<String, Boolean>> set = new HashMap<>();

    /** Tenants of which none has switched anything yet. */
    public FakeTenants() {}

    /** Switches a module off at a place. */
    public void switchOff(String place, String module) {
        set.computeIfAbsent(PlaceCode.of(place), at -> new HashMap<>()).put(module, false);
    }

    /** Switches a module on at a place below one that has it off. */
    public void switchOn(String place, String module) {
        set.computeIfAbsent(PlaceCode.of(place), at -> new HashMap<>()).put(module, true);
    }

    @Override
    public boolean isEnabled(String module, PlaceCode place) {
        return place.upward().stream()
                .map(at -> set.getOrDefault(at, Map.of()).get(module))
                .filter(on -> on != null)
                .findFirst()
                .orElse(true);
    }

    @Override
    public boolean isEnabledWithin(String module, PlaceCode place) {
        return isEnabled(module, place)
                || set.keySet().stream().anyMatch(at -> place.contains(at) && isEnabled(module, at));
    }

    @Override
    public List<PlaceCode> without(String module, PlaceCode place) {
        return set.keySet().stream()
                .filter(at -> place.contains(at) && !at.equals(place) && !isEnabled(module, at))
                .sorted()
                .toList();
    }
}
