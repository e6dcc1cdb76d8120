package org.bagui.plugin.laborcoop.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/campaigns}: festival return-to-work campaigns as groups of trips. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/campaigns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignsResource implements RestResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Transactions transactions;
    private final CampaignService service;
    private final CampaignTrips trips;
    private final CurrentActor caller;

    /** The resource over these services. */
    @Activate
    public CampaignsResource(
            @Reference Transactions transactions,
            @Reference CampaignService service,
            @Reference CampaignTrips trips,
            @Reference CurrentActor caller) {
        this.transactions = transactions;
        this.service = service;
        this.trips = trips;
        this.caller = caller;
    }

    /**
     * A campaign as shown.
     *
     * @param name name of the campaign
     * @param from first day
     * @param to last day
     * @param figures what its trips come to, as far as the caller sees them; not in lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CampaignView(String id, String name, String from, String to, String place, CampaignFigures figures) {
        private static CampaignView of(TripCampaign one, CampaignFigures figures) {
            return new CampaignView(
                    Long.toString(one.id),
                    one.name,
                    one.firstDay.toString(),
                    one.lastDay.toString(),
                    one.place().text(),
                    figures);
        }
    }

    /** A page, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<CampaignView> items, String next) {}

    /** Campaigns of the caller's place, of those inside it and of those above it. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Page list(@Min(1) @Max(MOST) @QueryParam("limit") String limit, @QueryParam("before") String before) {
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        List<TripCampaign> page = transactions.read(caller.get().scope(), session -> service.page(session, seen, most));
        String next = page.size() < most ? null : Long.toString(page.get(most - 1).id);
        return new Page(page.stream().map(one -> CampaignView.of(one, null)).toList(), next);
    }

    /** One campaign with the figures of those of its trips that the caller sees. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public CampaignView show(@PathParam("id") String id) {
        Actor actor = caller.get();
        long campaign = Parameters.id(id);
        return transactions.read(
                actor.scope(),
                session -> CampaignView.of(service.find(session, campaign), trips.figures(session, campaign)));
    }

    /**
     * Makes a campaign of the caller's place or one inside it; 201.
     *
     * @throws Problem 404 {@code not-found}
     */
    @POST
    @Answers(value = CampaignView.class, status = 201)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Response make(CampaignInput input) {
        CampaignView made = CampaignView.of(service.make(caller.get(), input), null);
        return Response.created(URI.create("/api/v1/laborcoop/campaigns/" + made.id()))
                .entity(made)
                .build();
    }
}
