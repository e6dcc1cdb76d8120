package org.bagui.runtime.register.pipeline;

import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/**
 * Rules of a register, perhaps another module's than the register itself.
 *
 * @param module symbolic name of the bundle that offers them, empty outside a framework
 * @param rules the rules
 */
public record OfferedRules(String module, RegisterRules<RegisterEntry> rules) {
    /**
     * The rules as they hold for rows inside a place: where their module is off, they are not there.
     *
     * @param place null for all rules, wherever they hold
     */
    static List<RegisterRules<RegisterEntry>> holding(
            List<OfferedRules> offered, TenantSnapshot tenants, PlaceCode place) {
        if (place == null) {
            return offered.stream().map(OfferedRules::rules).toList();
        }
        return offered.stream()
                .filter(one -> one.module().isEmpty() || tenants.isEnabledWithin(one.module(), place))
                .map(one -> one.module().isEmpty() || tenants.isEnabledThroughout(one.module(), place)
                        ? one.rules()
                        : new RulesWhereOn(one.rules(), one.module(), tenants, place))
                .toList();
    }
}
