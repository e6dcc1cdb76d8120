package org.bagui.runtime.register.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.tenant.ExtensionField;

/** Settings of tenants without a database. */
public final class MadeTenants {
    private final List<TenantModules> modules = new ArrayList<>();
    private final List<TenantFields> fields = new ArrayList<>();

    /** A place with these modules. */
    public MadeTenants modules(String place, String enabled) {
        return modules(place, enabled, Set.of());
    }

    /** A place with these modules that has locked others. */
    public MadeTenants modules(String place, String enabled, Set<String> locked) {
        TenantModules row = new TenantModules(PlaceCode.of(place).from());
        Set<String> names = enabled == null ? null : enabled.isEmpty() ? Set.of() : Set.of(enabled.split(","));
        row.set(names, locked, Instant.EPOCH, "admin");
        row.version = 1;
        modules.add(row);
        return this;
    }

    /** A place that has added fields to a register, some of them retired since. */
    public MadeTenants fields(String place, String register, List<ExtensionField> now, List<ExtensionField> retired) {
        TenantFields row = new TenantFields(PlaceCode.of(place).from(), register);
        row.set(now, retired, Instant.EPOCH, "admin");
        row.version = 1;
        fields.add(row);
        return this;
    }

    /** All of them. */
    public TenantSnapshot snapshot() {
        return new TenantSnapshot(modules, fields);
    }
}
