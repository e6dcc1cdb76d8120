package org.bagui.plugin.ledger.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Moments;
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
 * {@code /ledger/corrections}: requests to change entries of closed months. An officer asks, a reviewer above the place
 * approves or refuses; an approved one is written at once, the old values stay in the entry's revisions and here.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/corrections")
@Produces(MediaType.APPLICATION_JSON)
public final class CorrectionsResource implements RestResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Set<String> STATES = Set.of(Correction.REQUESTED, Correction.APPROVED, Correction.REFUSED);

    private final CorrectionService service;
    private final CurrentActor caller;

    /** The resource over this service. */
    @Activate
    public CorrectionsResource(@Reference CorrectionService service, @Reference CurrentActor caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * A request as shown; {@code before} has the values that were there when it was asked for.
     *
     * @param values values asked for, by field
     * @param before values as they were when it was asked for, by field
     * @param state state of the request
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String id,
            String register,
            String entry,
            String place,
            String period,
            Map<String, Object> values,
            Map<String, Object> before,
            String reason,
            String state,
            String requestedAt,
            String requestedBy,
            String decidedAt,
            String decidedBy,
            String decisionReason) {
        static Shown of(Correction one) {
            return new Shown(
                    Long.toString(one.id),
                    one.register,
                    Long.toString(one.entryId),
                    one.place().text(),
                    Months.format(one.period),
                    CorrectionJson.read(one.newValues),
                    CorrectionJson.read(one.oldValues),
                    one.reason,
                    one.state,
                    Moments.text(one.requestedAt),
                    one.requestedBy,
                    one.decidedAt == null ? null : Moments.text(one.decidedAt),
                    one.decidedBy,
                    one.decisionReason);
        }
    }

    /** A page of requests, the latest first. */
    public record Page(List<Shown> items, String next) {}

    /** Requests of a place; {@code next} is the {@code before} of the following page. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("state") String state,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        Actor actor = caller.get();
        PlaceCode named = Parameters.place(actor, jurisdiction);
        if (state != null && !STATES.contains(state)) {
            throw Problem.of(400, "bad-parameter", "state");
        }
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        PlaceCode place = named == null ? actor.jurisdiction() : named;
        List<Correction> page = service.page(actor, place, Parameters.month(period), state, seen, most);
        String next = page.size() < most ? null : Long.toString(page.get(most - 1).id);
        return new Page(page.stream().map(Shown::of).toList(), next);
    }

    /** One request. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public Shown show(@PathParam("id") String id) {
        return Shown.of(service.find(caller.get(), Parameters.id(id)));
    }

    /**
     * Asks for a correction; 201.
     *
     * @throws Problem 404 {@code unknown-register}, {@code not-found}; 409 {@code month-not-closed}; 422
     *     {@code correction-changes-nothing}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    @Answers(value = Shown.class, status = 201)
    public Response request(CorrectionInput input) {
        Correction made = service.request(caller.get(), input.checked());
        return Response.status(Response.Status.CREATED).entity(Shown.of(made)).build();
    }

    /**
     * Approves a request and writes it.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/approve")
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public Shown approve(@PathParam("id") String id) {
        return Shown.of(service.approve(caller.get(), Parameters.id(id)));
    }

    /**
     * Refuses a request with a reason.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public Shown refuse(@PathParam("id") String id, CorrectionInput.Decision decision) {
        return Shown.of(service.refuse(caller.get(), Parameters.id(id), decision.checked()));
    }
}
