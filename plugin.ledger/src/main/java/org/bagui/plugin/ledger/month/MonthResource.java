package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.MayBeEmpty;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /ledger/months/{period}/{place}}: the month of a place and its steps.
 *
 * <p>Each step answers with the month as it then is. A step out of order is 409 {@code state-conflict} with the steps
 * allowed as {@code errors}; another's step 403 {@code not-your-step}; a body may be left out where no reason is needed.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=ledger/months")
@Produces(MediaType.APPLICATION_JSON)
public final class MonthResource implements RestResource {
    private final MonthWorkflow workflow;
    private final MonthMapper mapper;
    private final MonthPlaces places;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** The resource over this way. */
    @Activate
    public MonthResource(
            @Reference MonthWorkflow workflow,
            @Reference MonthMapper mapper,
            @Reference MonthPlaces places,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this.workflow = workflow;
        this.mapper = mapper;
        this.places = places;
        this.caller = caller;
        this.language = language;
    }

    /**
     * The month.
     *
     * @throws Problem 400 {@code not-a-place-of-report}
     */
    @GET
    @Path("{period}/{place}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public MonthView show(@PathParam("period") String period, @PathParam("place") String place) {
        Actor actor = caller.get();
        PlaceCode at = places.read(actor, place);
        return mapper.show(actor, at, MonthPlaces.month(period), language.get());
    }

    /**
     * A snapshot with its figures and what has changed since.
     *
     * @throws Problem 400 {@code not-a-place-of-report}
     */
    @GET
    @Path("{period}/{place}/snapshots/{number}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public MonthView.SnapshotView snapshot(
            @PathParam("period") String period, @PathParam("place") String place, @PathParam("number") String number) {
        Actor actor = caller.get();
        PlaceCode at = places.read(actor, place);
        long wanted = Parameters.id(number);
        return mapper.snapshot(actor, at, MonthPlaces.month(period), (int) Math.min(wanted, Integer.MAX_VALUE));
    }

    /**
     * Sends the month up; the place's reviewer does.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code open-points}, {@code nobody-due}, {@code somebody-due},
     *     {@code state-conflict}; 422 {@code invalid-entry}; 400 {@code not-a-place-of-report}
     */
    @POST
    @Path("{period}/{place}/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public MonthView submit(
            @PathParam("period") String period, @PathParam("place") String place, @MayBeEmpty StepInput input) {
        return take(MonthStep.SUBMIT, period, place, input);
    }

    /**
     * Sends the month back with a reason; a reviewer above the place does.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code state-conflict}; 422 {@code invalid-entry}; 400
     *     {@code not-a-place-of-report}
     */
    @POST
    @Path("{period}/{place}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public MonthView giveBack(
            @PathParam("period") String period, @PathParam("place") String place, @MayBeEmpty StepInput input) {
        return take(MonthStep.RETURN, period, place, input);
    }

    /**
     * Finds the month good as its last snapshot has it, which the body names by its digest; a reviewer above the place does.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code snapshot-not-last}, {@code snapshot-outdated},
     *     {@code state-conflict}; 422 {@code invalid-entry}; 400 {@code not-a-place-of-report}
     */
    @POST
    @Path("{period}/{place}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public MonthView accept(
            @PathParam("period") String period, @PathParam("place") String place, @MayBeEmpty StepInput input) {
        return take(MonthStep.ACCEPT, period, place, input);
    }

    /**
     * Closes the month, with those of all places inside; a reviewer above the place does.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code open-points}, {@code state-conflict}; 422 {@code invalid-entry};
     *     400 {@code not-a-place-of-report}
     */
    @POST
    @Path("{period}/{place}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public MonthView close(
            @PathParam("period") String period, @PathParam("place") String place, @MayBeEmpty StepInput input) {
        return take(MonthStep.CLOSE, period, place, input);
    }

    /**
     * Opens an accepted or closed month again with a reason; a reviewer above the place does.
     *
     * @throws Problem 403 {@code not-your-step}; 409 {@code upper-month-closed},
     *     {@code upper-month-handed-in}, {@code state-conflict}; 422 {@code invalid-entry}; 400
     *     {@code not-a-place-of-report}
     */
    @POST
    @Path("{period}/{place}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_REVIEW)
    public MonthView reopen(
            @PathParam("period") String period, @PathParam("place") String place, @MayBeEmpty StepInput input) {
        return take(MonthStep.REOPEN, period, place, input);
    }

    private MonthView take(MonthStep step, String period, String place, StepInput input) {
        Actor actor = caller.get();
        PlaceCode at = places.read(actor, place);
        YearMonth month = MonthPlaces.month(period);
        workflow.take(actor, at, month, step, input);
        return mapper.show(actor, at, month, language.get());
    }
}
