package org.bagui.runtime.register.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final Map<Long, ModuleSet> modules = new TreeMap<>();
    private final Map<String, Map<Long, FieldSet>> fields = new HashMap<>();

    TenantSnapshot(List<TenantModules> modules, List<TenantFields> fields) {
        modules.forEach(row -> this.modules.put(row.place(), moduleSet(row)));
        fields.forEach(row -> this.fields
                .computeIfAbsent(row.register(), name -> new TreeMap<>())
                .put(row.place(), fieldSet(row)));
    }

    private static ModuleSet moduleSet(TenantModules row) {
        Set<String> enabled = row.enabled() == null ? null : names(row.enabled());
        return new ModuleSet(enabled, PlaceCode.ofPadded(row.place()), row.version());
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.copyOf(new TreeSet<>(List.of(joined.split(","))));
    }

    private static FieldSet fieldSet(TenantFields row) {
        return new FieldSet(
                FieldJson.read(row.fields()),
                FieldJson.read(row.retired()),
                PlaceCode.ofPadded(row.place()),
                row.version());
    }

    /** Whether a module is switched on at a place. */
    public boolean isEnabled(String module, PlaceCode place) {
        if (modules.isEmpty() || module.startsWith(CORE) || module.startsWith(RUNTIME)) {
            return true;
        }
        Set<String> enabled = modules(place).enabled();
        return enabled == null || enabled.contains(module);
    }

    List<PlaceCode> without(String module, PlaceCode place) {
        List<PlaceCode> off = new ArrayList<>();
        for (Long padded : modules.keySet()) {
            PlaceCode inside = PlaceCode.ofPadded(padded);
            boolean within = !inside.equals(place) && place.contains(inside);
            if (within
                    && !isEnabled(module, inside)
                    && isEnabled(module, inside.parent().orElse(place))) {
                off.add(inside);
            }
        }
        return off;
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
        Map<Long, FieldSet> sets = fields.getOrDefault(register, Map.of());
        FieldSet own = sets.get(place.from());
        int revision = own == null ? 0 : own.revision();
        for (PlaceCode at : place.upward()) {
            FieldSet set = sets.get(at.from());
            if (set != null) {
                return new FieldSet(set.fields(), set.retired(), set.from(), revision);
            }
        }
        return new FieldSet(List.of(), List.of(), null, revision);
    }

    /** Sets of fields for a register above, at and inside a place: what shares entries with those of the place. */
    List<FieldSet> related(PlaceCode place, String register) {
        return fields.getOrDefault(register, Map.of()).values().stream()
                .filter(set -> set.from().contains(place) || place.contains(set.from()))
                .toList();
    }

    /** Places that have set anything. */
    List<PlaceCode> tenants() {
        Set<PlaceCode> places = new TreeSet<>();
        modules.values().stream().filter(set -> set.enabled() != null).forEach(set -> places.add(set.from()));
        fields.values().forEach(sets -> sets.values().forEach(set -> places.add(set.from())));
        return List.copyOf(places);
    }

    /** The register with the extension fields that hold at the place; itself where there are none. */
    public RegisterDefinition tailored(RegisterDefinition register, PlaceCode place) {
        return fields.containsKey(register.name())
                ? TailoredDefinition.of(register, fields(place, register.name()))
                : register;
    }
}
