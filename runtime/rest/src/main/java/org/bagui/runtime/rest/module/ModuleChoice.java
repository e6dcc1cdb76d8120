package org.bagui.runtime.rest.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.rest.Parameters;
import org.bagui.core.tenant.TenantSettings;

/** Judges which modules a place wants on or locked; all faults of a list are told together. */
final class ModuleChoice {
    private final ModuleSwitches modules;
    private final Set<String> before;
    /** Modules that are locked now, with the highest place that did. */
    private final Map<String, PlaceCode> present;

    private final PlaceCode place;

    ModuleChoice(ModuleSwitches modules, TenantSettings settings, PlaceCode place) {
        this.modules = modules;
        this.place = place;
        before = new HashSet<>();
        Set<String> enabled = settings.modules(place).enabled();
        if (enabled != null) {
            before.addAll(enabled);
        }
        present = settings.locked(place);
        before.addAll(present.keySet());
    }

    /** Modules to lock; the platform's own cannot be. */
    Set<String> locked(List<String> names) {
        return checked("locked", names, name -> modules.isCore(name) ? "module-always-on" : null);
    }

    /**
     * Modules to switch on, none of which may be locked here or above; the platform's own are not kept.
     *
     * @param locked those to lock here, or null where they stay as they are
     */
    Set<String> enabled(List<String> names, Set<String> locked) {
        Set<String> plugins = checked("enabled", names, name -> isLocked(name, locked) ? "module-locked" : null);
        plugins.removeIf(modules::isCore);
        return plugins;
    }

    private boolean isLocked(String name, Set<String> locked) {
        PlaceCode by = present.get(name);
        return locked != null && locked.contains(name) || by != null && (locked == null || !by.equals(place));
    }

    private Set<String> checked(String member, List<String> names, Judge judge) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String code = fault(names.get(i), judge);
            if (code != null) {
                List<Object> args = List.of(Parameters.shown(String.valueOf(names.get(i))));
                faults.add(new Fault(1, member + "/" + i, code, Severity.ERROR, args, null));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new HashSet<>(names);
    }

    /** A module that is away just now stays as it was. */
    private String fault(String name, Judge judge) {
        boolean known = name != null && (modules.isKnown(name) || before.contains(name));
        return known ? judge.fault(name) : "unknown-module";
    }

    /** Code of what is wrong with a known module, or null. */
    @FunctionalInterface
    private interface Judge {
        String fault(String name);
    }
}
