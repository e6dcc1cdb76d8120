package org.bagui.plugin.laborcoop.pairing;

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
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.MayBeEmpty;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.sharing.SharedMonths;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /laborcoop/pairings}: pairings and their steps. An officer of one place proposes, one of the other confirms or
 * declines, either ends or renews. A step that the state does not allow is 409 {@code state-conflict} with the state.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/pairings")
@Produces(MediaType.APPLICATION_JSON)
public final class PairingsResource implements RestResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final PairingService service;
    private final PairingSteps steps;
    private final PairingSharing sharing;
    private final QuotaProgress progress;
    private final CurrentActor caller;

    /** The resource over this service. */
    @Activate
    public PairingsResource(
            @Reference PairingService service,
            @Reference PairingSteps steps,
            @Reference PairingSharing sharing,
            @Reference QuotaProgress progress,
            @Reference CurrentActor caller) {
        this.service = service;
        this.steps = steps;
        this.sharing = sharing;
        this.progress = progress;
        this.caller = caller;
    }

    /** Pairings with an end inside a place, the latest first. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public PairingView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("state") String state,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        Actor actor = caller.get();
        PlaceCode named = Parameters.place(actor, jurisdiction);
        PlaceCode place = named == null ? PairingService.readingPlace(actor) : named;
        PairingState asked = state == null
                ? null
                : PairingState.parse(state).orElseThrow(() -> Problem.of(400, "bad-parameter", "state"));
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        List<Pairing> page = service.page(actor, place, asked, seen, most);
        String next = page.size() < most ? null : Long.toString(page.get(most - 1).id);
        return new PairingView.Page(
                page.stream()
                        .map(one -> PairingView.listed(one, actor, service.today()))
                        .toList(),
                next);
    }

    /** One pairing with its history and how far its quotas are used. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public PairingView show(@PathParam("id") String id) {
        Actor actor = caller.get();
        PairingService.Told told = service.tell(actor, Parameters.id(id));
        // A township reads its county's pairing, but not the county's transfers: no progress is better than a false 0.
        boolean counted = !told.pairing().sidesIn(actor.scope()).isEmpty();
        return PairingView.of(told, actor, service.today(), counted ? progress.departed(actor, told.pairing()) : null);
    }

    /**
     * Proposes a pairing; 201.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code state-conflict}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = PairingView.class, status = 201)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Response propose(ProposalInput input) {
        return created(service.propose(caller.get(), input));
    }

    /**
     * Agrees to a proposal, which puts it in force; the other side does. The body may be left out.
     *
     * @throws Problem 409 {@code state-conflict}; 422 {@code invalid-entry}
     */
    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public PairingView confirm(@PathParam("id") String id, @MayBeEmpty Confirmation said) {
        return view(steps.confirm(caller.get(), Parameters.id(id), said));
    }

    /**
     * Says no to a proposal, with a reason; the other side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public PairingView decline(@PathParam("id") String id, ReasonInput input) {
        return view(steps.decline(caller.get(), Parameters.id(id), input.checked()));
    }

    /**
     * Ends a pairing, or takes back an own proposal, with a reason.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public PairingView end(@PathParam("id") String id, ReasonInput input) {
        return view(steps.end(caller.get(), Parameters.id(id), input.checked()));
    }

    /**
     * Proposes a pairing that follows this one; 201.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/renew")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = PairingView.class, status = 201)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Response renew(@PathParam("id") String id, RenewalInput input) {
        return created(service.renew(caller.get(), Parameters.id(id), input));
    }

    /**
     * What the other side shares of these months, of the present one where none are named; at most twelve.
     *
     * @throws Problem 400 {@code too-many-months}; 409 {@code state-conflict}
     */
    @GET
    @Path("{id}/shared")
    @RequiresPermission(Permission.ENTRIES_READ)
    public SharedView shared(@PathParam("id") String id, @QueryParam("period") String period) {
        Actor actor = caller.get();
        long wanted = Parameters.id(id);
        service.find(actor, wanted);
        return sharing.read(actor, wanted, SharedMonths.read(period, service.today()));
    }

    private PairingView view(PairingService.Told told) {
        return PairingView.of(told, caller.get(), service.today());
    }

    private Response created(PairingService.Told told) {
        PairingView made = view(told);
        return Response.created(URI.create("/api/v1/laborcoop/pairings/" + made.id()))
                .entity(made)
                .build();
    }
}
