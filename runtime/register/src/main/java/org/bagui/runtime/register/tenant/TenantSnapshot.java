package org.bagui.runtime.register.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.bagui.core.tenant.TenantSettings.ModuleSet;
import org.bagui.runtime.register.extension.TailoredDefinition;

/** The settings of all tenants at one moment; immutable, and quick where nobody has set anything. */
public final class TenantSnapshot {
    /** Nobody has set anything. */
    public static final TenantSnapshot NONE = new TenantSnapshot(List.of(), List.of());

    private static final String CORE = "org.bagui.core.";
    private static final String RUNTIME = "org.bagui.runtime.";

    private final Set<String> versions = new HashSet<>();
    private final Map<Long, ModuleSet> modules = new TreeMap<>();
    /** Modules that a place has locked: off there and at every place inside. */
    private final Map<Long, Set<String>> locked = new HashMap<>();

    private final Map<String, RegisterFields> fields;

    TenantSnapshot(List<TenantModules> modules, List<TenantFields> fields) {
        modules.forEach(row -> {
            versions.add(row.place() + "@" + row.version());
            this.modules.put(row.place(), moduleSet(row));
            if (!row.locked().isEmpty()) {
                locked.put(row.place(), row.locked());
            }
        });
        fields.forEach(row -> versions.add(row.id + "@" + row.version()));
        this.fields = fields.stream()
                .collect(Collectors.groupingBy(
                        TenantFields::register,
                        Collectors.collectingAndThen(Collectors.toList(), RegisterFields::new)));
    }

    private static ModuleSet moduleSet(TenantModules row) {
        return new ModuleSet(row.enabled(), PlaceCode.ofPadded(row.place()), row.version());
    }

    /** This where the other, read later, says the same: what was made for it stays made. */
    TenantSnapshot or(TenantSnapshot later) {
        return versions.equals(later.versions) ? this : later;
    }

    /** Whether a module is switched on at a place. */
    public boolean isEnabled(String module, PlaceCode place) {
        if (modules.isEmpty() || isPlatform(module)) {
            return true;
        }
        Set<String> enabled = modules(place).enabled();
        return (enabled == null || enabled.contains(module)) && lockedBy(module, place) == null;
    }

    private static boolean isPlatform(String module) {
        return module.startsWith(CORE) || module.startsWith(RUNTIME);
    }

    /** Whether a module is switched on at a place or at any inside it. */
    public boolean isEnabledWithin(String module, PlaceCode place) {
        return isEnabled(module, place) || inside(place).stream().anyMatch(at -> isEnabled(module, at));
    }

    /** Whether a module is switched on at a place and at all inside it. */
    public boolean isEnabledThroughout(String module, PlaceCode place) {
        return isEnabled(module, place) && inside(place).stream().allMatch(at -> isEnabled(module, at));
    }

    /** The highest place that has locked a module for a place; null for none. */
    PlaceCode lockedBy(String module, PlaceCode place) {
        PlaceCode by = null;
        if (!locked.isEmpty()) {
            for (PlaceCode at : place.upward()) {
                by = locked.getOrDefault(at.from(), Set.of()).contains(module) ? at : by;
            }
        }
        return by;
    }

    /** Modules that places have locked for a place, with the highest of them. */
    Map<String, PlaceCode> locked(PlaceCode place) {
        Map<String, PlaceCode> by = new TreeMap<>();
        place.upward().forEach(at -> locked.getOrDefault(at.from(), Set.of()).forEach(module -> by.put(module, at)));
        return by;
    }

    List<PlaceCode> without(String module, PlaceCode place) {
        return inside(place).stream()
                .filter(inside -> !isEnabled(module, inside)
                        && isEnabled(module, inside.parent().orElse(place)))
                .toList();
    }

    /** Places inside a place, itself aside, with modules of their own. */
    private List<PlaceCode> inside(PlaceCode place) {
        List<PlaceCode> inside = new ArrayList<>();
        for (Long padded : modules.keySet()) {
            PlaceCode at = PlaceCode.ofPadded(padded);
            if (!at.equals(place) && place.contains(at)) {
                inside.add(at);
            }
        }
        return inside;
    }

    ModuleSet modules(PlaceCode place) {
        ModuleSet own = modules.get(place.from());
        int revision = own == null ? 0 : own.revision();
        for (PlaceCode at : place.upward()) {
            ModuleSet set = modules.get(at.from());
            if (set != null && set.enabled() != null) {
                return new ModuleSet(set.enabled(), set.from(), revision);
            }
        }
        return new ModuleSet(null, null, revision);
    }

    FieldSet fields(PlaceCode place, String register) {
        return of(register).at(place);
    }

    private RegisterFields of(String register) {
        return fields.getOrDefault(register, RegisterFields.NONE);
    }

    /** Sets of fields for a register above, at and inside a place: what shares entries with those of the place. */
    List<FieldSet> related(PlaceCode place, String register) {
        return of(register).related(place);
    }

    /** Places that have set anything. */
    List<PlaceCode> tenants() {
        Set<PlaceCode> places = new TreeSet<>();
        modules.values().stream().filter(set -> set.enabled() != null).forEach(set -> places.add(set.from()));
        locked.keySet().forEach(place -> places.add(PlaceCode.ofPadded(place)));
        fields.values().forEach(sets -> sets.places().forEach(places::add));
        return List.copyOf(places);
    }

    /** The register with the extension fields that entries inside the place may have; itself where there are none. */
    public RegisterDefinition tailored(RegisterDefinition register, PlaceCode place) {
        return TailoredDefinition.of(register, of(register.name()).within(place));
    }

    /** Whether entries inside a place need not all have the same extension fields. */
    public boolean variesWithin(String register, PlaceCode place) {
        return of(register).varyWithin(place);
    }
}
