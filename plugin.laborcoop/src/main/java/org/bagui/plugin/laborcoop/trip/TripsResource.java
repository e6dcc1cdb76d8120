package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
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
import org.bagui.plugin.laborcoop.transfer.Booking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /laborcoop/trips}: point-to-point trips. The sending side plans them, lists who travels and tells of the departure, the
 * receiving side tells of the arrival. A step that is not possible is 409 {@code state-conflict} with the state.
 */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/trips")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TripsResource implements RestResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLS = "application/vnd.ms-excel";

    private final TripService service;
    private final TripSteps steps;
    private final ManifestService manifests;
    private final Manifests boarding;
    private final Departures departures;
    private final Arrivals arrivals;
    private final CurrentActor caller;

    /** The resource over these services. */
    @Activate
    public TripsResource(
            @Reference TripService service,
            @Reference TripSteps steps,
            @Reference ManifestService manifests,
            @Reference Manifests boarding,
            @Reference Departures departures,
            @Reference Arrivals arrivals,
            @Reference CurrentActor caller) {
        this.service = service;
        this.steps = steps;
        this.manifests = manifests;
        this.boarding = boarding;
        this.departures = departures;
        this.arrivals = arrivals;
        this.caller = caller;
    }

    /** Trips with an end inside a place, of the months of their departure, the latest first. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public TripView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("campaign") String campaign,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        Actor actor = caller.get();
        TripService.Asked asked = new TripService.Asked(
                Parameters.placeOrOwn(actor, jurisdiction),
                Parameters.months(period),
                campaign == null ? null : Parameters.id(campaign));
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        return TripView.Page.of(service.page(actor, asked, seen, most), most);
    }

    /** One trip with its history. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public TripView show(@PathParam("id") String id) {
        return TripView.of(service.tell(caller.get(), Parameters.id(id)));
    }

    /**
     * Plans a trip; 201. The sending side does.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code state-conflict}
     */
    @POST
    @Answers(value = TripView.class, status = 201)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Response plan(TripInput input) {
        TripView made = TripView.of(steps.plan(caller.get(), input));
        return Response.created(URI.create("/api/v1/laborcoop/trips/" + made.id()))
                .entity(made)
                .build();
    }

    /**
     * Changes a trip in the version that the caller names; 412 {@code stale-version} where that is not the present one.
     *
     * @throws Problem 409 {@code state-conflict}; 412 {@code stale-version}; 428 {@code version-required}
     */
    @PATCH
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TripView change(@PathParam("id") String id, TripChange change) {
        return step(id, (actor, found) -> steps.change(actor, found, change));
    }

    /**
     * Who travels, masked; the receiving side sees those whose consent holds.
     *
     * @param format {@code xlsx} or {@code xls} for a workbook, which takes further passengers and is sent back; JSON otherwise
     */
    @GET
    @Path("{id}/manifest")
    @Produces(MediaType.WILDCARD)
    @Answers(value = ManifestView.class, types = MediaType.APPLICATION_JSON, status = 200)
    @RequiresPermission(Permission.PEOPLE_READ)
    public Response manifest(@PathParam("id") String id, @QueryParam("format") String format) {
        Actor actor = caller.get();
        if (format == null || format.equals("json")) {
            return Response.ok(manifests.show(actor, Parameters.id(id)), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        ManifestService.Book book = manifests.print(actor, Parameters.id(id), format);
        String name = "manifest-" + id + "." + format;
        return Response.ok(book.bytes())
                .header(HttpHeaders.CONTENT_TYPE, book.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /**
     * Puts people on the trip, all or none; the sending side does.
     *
     * @throws Problem 409 {@code state-conflict}; 422 {@code unreadable-workbook}, {@code header-not-found},
     *     {@code required-column-missing}, {@code upload-too-costly}; 429 {@code account-uploads-used-up}
     */
    @POST
    @Path("{id}/manifest")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public ManifestView board(@PathParam("id") String id, ManifestInput input) {
        return manifests.add(caller.get(), Parameters.id(id), input);
    }

    /** Puts the people of a workbook on the trip, all or none; faults tell row and cell. */
    @POST
    @Path("{id}/manifest")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, XLSX, XLS, "text/csv"})
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public ManifestView boardWorkbook(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType, InputStream workbook)
            throws IOException {
        return manifests.add(caller.get(), Parameters.id(id), workbook, mediaType);
    }

    /**
     * Takes people off the trip; the sending side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/manifest/removals")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TripView remove(@PathParam("id") String id, Manifests.Removal removal) {
        return step(id, (actor, found) -> boarding.remove(actor, found, removal));
    }

    /**
     * Tells who left, and books it; the sending side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/departure")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TripView depart(@PathParam("id") String id, DepartureInput input) {
        return step(id, (actor, found) -> departures.depart(actor, found, input));
    }

    /**
     * Tells who came, and books it; the receiving side does.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/arrival")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TripView arrive(@PathParam("id") String id, ArrivalInput input) {
        return step(id, (actor, found) -> arrivals.arrive(actor, found, input));
    }

    /**
     * Cancels a planned trip, or takes back a departure or an arrival that was told in error.
     *
     * @throws Problem 409 {@code state-conflict}
     */
    @POST
    @Path("{id}/cancellation")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public TripView cancel(@PathParam("id") String id, TripCancellation input) {
        return step(id, (actor, found) -> {
            Optional<Booking> leg = input.leg();
            String reason = input.checkedReason();
            if (leg.isEmpty()) {
                return steps.cancel(actor, found, reason);
            }
            return leg.get() == Booking.DEPARTURE
                    ? departures.takeBack(actor, found, reason)
                    : arrivals.takeBack(actor, found, reason);
        });
    }

    private interface Step {
        TripService.Told take(Actor actor, long id);
    }

    /** Takes a step; what the caller does not see is 404 before anything is said about the body. */
    private TripView step(String id, Step step) {
        Actor actor = caller.get();
        return TripView.of(step.take(actor, service.find(actor, Parameters.id(id)).id));
    }
}
