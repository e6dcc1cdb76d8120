package org.bagui.plugin.laborcoop.figures;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/balance}: what a place sent and received, with whom, of which occupations, and who stayed. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/balance")
@Produces(MediaType.APPLICATION_JSON)
public final class BalanceResource implements RestResource {
    private final Transactions transactions;
    private final OccupationKeys keys;
    private final CurrentActor caller;

    /** The resource over this database. */
    @Activate
    public BalanceResource(
            @Reference Transactions transactions, @Reference OccupationKeys keys, @Reference CurrentActor caller) {
        this.transactions = transactions;
        this.keys = keys;
        this.caller = caller;
    }

    /** The balance of the months in which the transfers departed, also as of an earlier moment. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Balance show(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf) {
        Actor actor = caller.get();
        CooperationFiguresRequest asked = CooperationFiguresRequest.of(actor, jurisdiction, period, asOf);
        OccupationKeys then = keys.asOf(asked.moment());
        return transactions.read(actor.scope(), session -> Balance.read(session, asked.settledIn(session), then));
    }
}
