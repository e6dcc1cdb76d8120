package org.bagui.plugin.laborcoop.transfer;

import java.time.Instant;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/differences}: transfers whose two legs differ, a missing one included, until all of it is explained. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/differences")
@Produces(MediaType.APPLICATION_JSON)
public final class DifferencesResource implements RestResource {
    private final TransferService service;
    private final CurrentActor caller;

    /** The resource over this service. */
    @Activate
    public DifferencesResource(@Reference TransferService service, @Reference CurrentActor caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * Those with an end inside a place, the latest first, as they are now.
     *
     * @param all {@code true}: also those that are wholly explained
     * @param asOf those that differed at an earlier moment, explained since or not
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public TransferView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("limit") String limit,
            @QueryParam("before") String before,
            @QueryParam("all") String all,
            @QueryParam("asOf") String asOf) {
        if (all != null && !all.equals("true") && !all.equals("false")) {
            throw Problem.of(400, "bad-parameter", "all");
        }
        Instant moment = Parameters.moment(asOf);
        if (moment == null && !"true".equals(all)) {
            return TransfersResource.page(service, caller.get(), jurisdiction, period, limit, before, true);
        }
        return TransfersResource.page(
                caller.get(),
                jurisdiction,
                period,
                limit,
                before,
                false,
                (actor, asked, seen, most) -> service.differing(actor, asked, moment, seen, most));
    }
}
