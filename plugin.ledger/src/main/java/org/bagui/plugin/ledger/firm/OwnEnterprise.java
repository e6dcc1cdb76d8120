package org.bagui.plugin.ledger.firm;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.TaskActors;
import org.bagui.core.security.Tie;

/**
 * The one enterprise of a clerk.
 *
 * @param actor the clerk with leave to read and write entries; it never leaves this package but to the services of registers,
 *     and whatever is read with it is held against the enterprise
 * @param place place of report, the account's
 * @param uscc credit code
 * @param name name as the register of the place has it
 */
record OwnEnterprise(Actor actor, PlaceCode place, String uscc, String name) {
    private static final String NAME =
            "select e.enterpriseName from Enterprise e where e.recordedPlace = :place and e.uscc = :uscc";

    /**
     * The enterprise of a caller.
     *
     * @throws Problem 403 for whoever is tied to none; 409 {@code own-enterprise-gone} where the place keeps it no more
     */
    static OwnEnterprise of(Transactions transactions, TaskActors tasks, Actor caller) {
        caller.require(Permission.OWN_ENTERPRISE_REPORT);
        String uscc = caller.requireTie(Tie.ENTERPRISE);
        PlaceCode place = caller.jurisdiction();
        Map<String, Object> parameters = Map.of("place", place.padded(), "uscc", uscc);
        List<String> names =
                transactions.read(caller.scope(), session -> session.list(String.class, NAME, parameters, 1));
        if (names.isEmpty()) {
            throw Problem.of(409, "own-enterprise-gone", uscc);
        }
        return new OwnEnterprise(tasks.besides("own-enterprise", caller), place, uscc, names.get(0));
    }

    /** Whether an entry is this enterprise's, reported at its place. */
    boolean has(EntryView entry) {
        return uscc.equals(entry.text("uscc")) && Long.valueOf(place.padded()).equals(entry.reportingPlace());
    }
}
