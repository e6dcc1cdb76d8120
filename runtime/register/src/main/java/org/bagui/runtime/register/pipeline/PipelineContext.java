package org.bagui.runtime.register.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.persistence.store.EntryStores;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.security.AuditLog;
import org.bagui.runtime.register.tenant.TenantSnapshot;
import org.bagui.runtime.register.tenant.TenantView;

/**
 * What the pipeline works with.
 *
 * @param stores where entries are read and, past this pipeline, nobody writes
 * @param registers definition by name, or null where there is none now
 * @param rules rules of a register, in their order, with the modules that offer them
 * @param types field types by name
 * @param lists code lists
 * @param places places
 * @param audit audit log
 * @param clock clock of the day, in the zone of business
 * @param gate what decides whether months may still be written, or null where nothing closes them
 * @param tenants settings of tenants
 * @param byPlatform whether the platform itself changes what follows from something else: no state forbids that
 */
public record PipelineContext(
        EntryStores stores,
        Function<String, RegisterDefinition> registers,
        Function<String, List<OfferedRules>> rules,
        Supplier<Map<String, FieldType>> types,
        CodeLists lists,
        PlaceDirectory places,
        AuditLog audit,
        Clock clock,
        Supplier<PeriodGate> gate,
        TenantView tenants,
        boolean byPlatform) {
    /** The same for the platform's own changes, which go through registers that a tenant has switched off, too. */
    PipelineContext ofNoTenant() {
        return new PipelineContext(
                stores, registers, rules, types, lists, places, audit, clock, gate, () -> TenantSnapshot.NONE, true);
    }

    /** The same with other rules. */
    PipelineContext with(Function<String, List<OfferedRules>> others) {
        return new PipelineContext(
                stores, registers, others, types, lists, places, audit, clock, gate, tenants, byPlatform);
    }

    /** The same for changes that follow from another, by the platform's right in the caller's name. */
    PipelineContext ofPlatform() {
        return new PipelineContext(stores, registers, rules, types, lists, places, audit, clock, gate, tenants, true);
    }
}
