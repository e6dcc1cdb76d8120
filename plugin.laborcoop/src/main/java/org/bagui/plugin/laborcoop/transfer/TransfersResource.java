package org.bagui.plugin.laborcoop.transfer;

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

/**
 * {@code /laborcoop/transfers}: transfers booked by both places. The sending side books, corrects and cancels the departure, the
 * receiving side the arrival and who stayed; either explains the difference. A step that is not possible is 409
 * {@code state-conflict} with the state.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TransfersResource implements RestResource {
    static final int USUAL = 50;
    static final int MOST = 200;

    private final TransferService service;
    private final TransferSteps steps;
    private final TransferPeople people;
    private final CurrentActor caller;

    /** The resource over this service. */
    @Activate
    public TransfersResource(
            @Reference TransferService service,
            @Reference TransferSteps steps,
            @Reference TransferPeople people,
            @Reference CurrentActor caller) {
        this.service = service;
        this.people = people;
        this.steps = steps;
        this.caller = caller;
    }

    /** Transfers with an end inside a place, the latest first. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public TransferView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        return page(service, caller.get(), jurisdiction, period, limit, before, false);
    }

    static TransferView.Page page(
            TransferService service,
            Actor actor,
            String jurisdiction,
            String period,
            String limit,
            String before,
            boolean onlyUnexplained) {
        return page(actor, jurisdiction, period, limit, before, onlyUnexplained, service::page);
    }

    /** Reads a page of transfers. */
    @FunctionalInterface
    interface Reading {
        List<Transfer> page(Actor actor, TransferService.Asked asked, long before, int limit);
    }

    static TransferView.Page page(
            Actor actor,
            String jurisdiction,
            String period,
            String limit,
            String before,
            boolean onlyUnexplained,
            Reading reading) {
        TransferService.Asked asked = new TransferService.Asked(
                Parameters.placeOrOwn(actor, jurisdiction), Parameters.months(period), onlyUnexplained);
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        return TransferView.Page.of(reading.page(actor, asked, seen, most), most);
    }

    /** One transfer with its history. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public TransferView show(@PathParam("id") String id) {
        return TransferView.of(service.tell(caller.get(), Parameters.id(id)));
    }

    /** Who is named in a transfer, masked, and what became of them. */
    @GET
    @Path("{id}/people")
    @RequiresPermission(Permission.PEOPLE_READ)
    public TransferPeople.Named people(@PathParam("id") String id) {
        return people.read(caller.get(), Parameters.id(id));
    }

    /**
     * Books a transfer with one leg; 201.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code state-conflict}
     */
    @POST
    @Answers(value = TransferView.class, status = 201)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Response open(TransferInput input) {
        TransferView made = TransferView.of(steps.open(caller.get(), input));
        return Response.created(URI.create("/api/v1/laborcoop/transfers/" + made.id()))
                .entity(made)
                .build();
    }

    /**
     * Books or corrects the departure; the sending side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/departure")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TransferView depart(@PathParam("id") String id, LegInput input) {
        return leg(id, Booking.DEPARTURE, input);
    }

    /**
     * Books or corrects the arrival; the receiving side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/arrival")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TransferView arrive(@PathParam("id") String id, LegInput input) {
        return leg(id, Booking.ARRIVAL, input);
    }

    private TransferView leg(String id, Booking booking, LegInput input) {
        return step(id, (actor, found) -> steps.book(actor, found, booking, input.checked()));
    }

    private interface Step {
        TransferService.Told take(Actor actor, long id);
    }

    /** Takes a step; what the caller does not see is 404 before anything is said about the body. */
    private TransferView step(String id, Step step) {
        Actor actor = caller.get();
        return TransferView.of(step.take(actor, service.find(actor, Parameters.id(id)).id));
    }

    /**
     * Books or corrects who stayed for one, three or six months; the receiving side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/retention")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TransferView retain(@PathParam("id") String id, RetentionInput input) {
        return step(id, (actor, found) -> steps.book(actor, found, input.booking(), input.checked()));
    }

    /**
     * Takes a booking back, with a reason; the side that booked it does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/cancellation")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TransferView cancel(@PathParam("id") String id, CancellationInput input) {
        return step(id, (actor, found) -> steps.cancel(actor, found, input.asked(), input.checkedReason()));
    }

    /**
     * Accounts for persons of the difference; either side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/explanation")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TransferView explain(@PathParam("id") String id, ExplanationInput input) {
        return step(id, (actor, found) -> steps.explain(actor, found, input.checked()));
    }
}
