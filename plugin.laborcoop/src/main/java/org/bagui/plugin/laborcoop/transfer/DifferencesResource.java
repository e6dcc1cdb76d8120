package org.bagui.plugin.laborcoop.transfer;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
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
    private final TransferDesk desk;
    private final CurrentActor caller;

    /** The resource over this desk. */
    @Activate
    public DifferencesResource(@Reference TransferDesk desk, @Reference CurrentActor caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Those with an end inside a place, the latest first. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public TransferView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        return TransfersResource.page(desk, caller.get(), jurisdiction, period, limit, before, true);
    }
}
