package org.bagui.runtime.rest.dispatch;

import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.rest.route.Matching;
import org.bagui.runtime.rest.route.MethodRule;
import org.bagui.runtime.rest.route.Target;

/**
 * Hides what the tenant of the addressed place has not switched on; the caller's own place counts where none is named. An
 * address by id, or by a place in the body, may be of any place inside the caller's: there it is enough that the module is on
 * somewhere, and whoever finds what is addressed judges by its place.
 */
final class ModuleFilter {
    /** Part of a path that names a place, as in {@code /ledger/months/{period}/{place}}. */
    private static final String IN_PATH = "place";
    /** Part of a path that names one thing of one place. */
    private static final String BY_ID = "id";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Tenants tenants;

    ModuleFilter(Tenants tenants) {
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
        String module = target.resource().module();
        boolean byId = matching.values().containsKey(BY_ID);
        boolean elsewhere = place == null && rule != null && (byId || isInBody(call, rule));
        boolean ownRegister = register != null && register.bundle().equals(module);
        require(module, addressed, elsewhere && (byId || ownRegister));
        if (register != null) {
            require(register.bundle(), addressed, elsewhere);
        }
    }

    /** Whether the place can stand in the body only. */
    private static boolean isInBody(Call call, MethodRule rule) {
        return !READING.contains(call.method()) && !rule.parameters().containsKey(MethodRule.PLACE);
    }

    private void require(String module, PlaceCode place, boolean within) {
        if (!(within ? tenants.isEnabledWithin(module, place) : tenants.isEnabled(module, place))) {
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
