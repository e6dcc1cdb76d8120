package org.bagui.runtime.rest.front;

import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.route.Matching;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.Target;

/** Hides what the tenant of the addressed place has not switched on; the caller's own place counts where none is named. */
final class ModuleGate {
    /** Part of a path that names a place, as in {@code /ledger/months/{period}/{place}}. */
    private static final String IN_PATH = "place";

    private final Tenants tenants;

    ModuleGate(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * Notes the place that a signed-in caller addresses, and refuses a module that is off there.
     *
     * @param rule rule of the method, or null where the verb is unknown
     * @param register register that the path names, or null
     */
    void require(Call call, Target target, Matching matching, MethodRule rule, RegisterDefinition register) {
        if (call.caller() == null) {
            return;
        }
        Actor actor = call.caller().actor();
        PlaceCode place = PlaceCode.parse(named(call, matching, rule)).orElse(null);
        // What lies outside the scope is refused later, as not there; until then nothing is told of it.
        PlaceCode addressed = place != null && actor.scope().contains(place) ? place : actor.jurisdiction();
        call.addressedTo(addressed);
        require(target.resource().module(), addressed);
        if (register != null) {
            require(register.bundle(), addressed);
        }
    }

    private void require(String module, PlaceCode place) {
        if (!tenants.isEnabled(module, place)) {
            throw Problem.of(404, "module-not-enabled", module);
        }
    }

    private static String named(Call call, Matching matching, MethodRule rule) {
        if (rule == null) {
            return null;
        }
        if (!rule.parameters().containsKey(MethodRule.PLACE)) {
            return matching.values().getFirst(IN_PATH);
        }
        try {
            return new QueryParameters(call.query()).value(MethodRule.PLACE);
        } catch (Problem malformed) {
            // Told in its turn, after the permission.
            return null;
        }
    }
}
