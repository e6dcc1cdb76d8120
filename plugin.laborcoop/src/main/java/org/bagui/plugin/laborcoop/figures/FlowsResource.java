package org.bagui.plugin.laborcoop.figures;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/flows}: the flow matrix of a place, by county or by city. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/flows")
@Produces(MediaType.APPLICATION_JSON)
public final class FlowsResource implements RestResource {
    private final Transactions transactions;
    private final CurrentActor caller;

    /** The resource over this database. */
    @Activate
    public FlowsResource(@Reference Transactions transactions, @Reference CurrentActor caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    /**
     * The flows of the months in which they departed, by county where nothing else is asked.
     *
     * @throws Problem 400 {@code bad-parameter}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Flows show(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("by") String by,
            @QueryParam("asOf") String asOf) {
        Actor actor = caller.get();
        CooperationFiguresRequest asked = CooperationFiguresRequest.of(actor, jurisdiction, period, asOf);
        String level = by == null ? "county" : by;
        if (!level.equals("county") && !level.equals("city")) {
            throw Problem.of(400, "bad-parameter", "by");
        }
        return transactions.read(actor.scope(), session -> Flows.read(session, asked.settledIn(session), level));
    }
}
