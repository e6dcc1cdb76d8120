package org.bagui.runtime.rest.entry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.rest.EntryExchange;
import org.bagui.core.rest.MayBeEmpty;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.openapi.OfLifeCycle;
import org.bagui.runtime.rest.openapi.Shape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries of a register: pages, single ones, their versions, and every way to write one. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=entries")
@Produces(MediaType.APPLICATION_JSON)
public final class EntriesResource implements RestResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final RegisterService registers;
    private final CurrentActor actor;
    private final EntryWriter writer;
    private final RevisionWriter revisions;
    private final EntryExchange traffic;
    private final PreviousPeriod lastMonth;
    private final StepExchange steps;

    /** Entries of these registers. */
    @Activate
    public EntriesResource(
            @Reference RegisterService registers,
            @Reference CurrentActor actor,
            @Reference EntryWriter writer,
            @Reference RevisionWriter revisions,
            @Reference EntryExchange traffic,
            @Reference StepExchange steps) {
        this.registers = registers;
        this.actor = actor;
        this.writer = writer;
        this.revisions = revisions;
        this.traffic = traffic;
        this.steps = steps;
        this.lastMonth = new PreviousPeriod(registers);
    }

    /** One page of entries. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    @Shape(Shape.Kind.PAGE)
    public byte[] list(
            @PathParam("register") String register,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("q") String word,
            @QueryParam("where") List<String> where,
            @QueryParam("sort") String sort,
            @QueryParam("fields") String fields,
            @Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Pattern(regexp = Parameters.FLAG) @QueryParam("count") String count,
            @QueryParam("asOf") String asOf) {
        EntryQuery query = new EntryQuery(
                register,
                Parameters.place(actor.get(), jurisdiction),
                Parameters.months(period),
                word,
                where,
                Parameters.names("sort", sort),
                Parameters.names("fields", fields),
                Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE),
                after,
                Parameters.flag("count", count),
                Parameters.moment(asOf));
        return writer.page(registers.page(actor.get(), query));
    }

    /** Adds an entry. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    @Shape(Shape.Kind.ENTRY)
    public Response create(
            @PathParam("register") String register,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Actor caller = actor.get();
        RegisterDefinition definition = definition(register);
        PlaceCode addressed = Parameters.place(caller, jurisdiction);
        YearMonth month = Parameters.month(period);
        if (month != null && definition.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register);
        }
        PlaceCode place = addressed == null ? caller.jurisdiction() : addressed;
        EntryExchange.Answered made = traffic.create(door(caller, register, place, month), key, body);
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(made.body());
        made.headers().forEach(header -> answer.header(header.getKey(), header.getValue()));
        return answer.build();
    }

    /** One entry, now or as of a moment; with {@code hint=true} last month's beside it as {@code lastMonth}, or null. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    @Shape(Shape.Kind.ENTRY)
    public Response one(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @Pattern(regexp = Parameters.FLAG) @QueryParam("hint") String hint,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Instant moment = Parameters.moment(asOf);
        EntryView entry = registers.entry(actor.get(), register, Parameters.id(id), moment);
        if (Parameters.flag("hint", hint)) {
            EntryView last = lastMonth.of(actor.get(), definition(register, tenant(entry)), entry, moment);
            return answer(entry, writer.hinted(entry, last));
        }
        if (moment != null) {
            return answer(entry, writer.entry(entry));
        }
        if (Etags.isKnown(known, version(entry)) && !isExtended(register, tenant(entry)) && !isCase(register)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, Etags.of(version(entry)))
                    .build();
        }
        return answered(register, entry);
    }

    /** Puts other values into all entered fields of an entry. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    @Shape(Shape.Kind.ENTRY)
    public Response replace(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            byte[] body) {
        return change(register, id, seen, body, Operation.REPLACE);
    }

    /** Puts other values into the fields given (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RequiresPermission(Permission.ENTRIES_WRITE)
    @Shape(Shape.Kind.ENTRY)
    public Response patch(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            byte[] body) {
        return change(register, id, seen, body, Operation.PATCH);
    }

    /** Removes an entry; its history stays. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public void delete(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        change(register, id, seen, null, Operation.DELETE);
    }

    /** What happened to an entry, newest first: who changed which field, when and through what. */
    @GET
    @Path("{id}/revisions")
    @RequiresPermission(Permission.ENTRIES_READ)
    @Shape(Shape.Kind.REVISIONS)
    public byte[] revisions(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        int most = Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE);
        if (after != null && !after.matches("[1-9][0-9]{0,8}")) {
            throw Problem.of(400, "bad-after");
        }
        Integer before = after == null ? null : Integer.valueOf(after);
        return revisions.page(actor.get(), registers.revisions(actor.get(), register, Parameters.id(id), most, before));
    }

    /**
     * Steps that were taken with an entry: who, when, for whom, why.
     *
     * @throws Problem 404 {@code no-life-cycle}
     */
    @GET
    @Path("{id}/timeline")
    @RequiresPermission(Permission.ENTRIES_READ)
    @OfLifeCycle
    public Timeline timeline(@PathParam("register") String register, @PathParam("id") String id) {
        return steps.timeline(actor.get(), register, Parameters.id(id));
    }

    /**
     * Takes a step of the life cycle with an entry; which permission it needs the step itself says.
     *
     * @throws Problem 403 {@code step-of-other-place}, {@code step-needs-another}; 404 {@code no-life-cycle},
     *     {@code unknown-step}; 409 {@code state-conflict}; 412 {@code stale-version}
     */
    @POST
    @Path("{id}/steps/{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_READ)
    @Shape(Shape.Kind.STEP)
    @OfLifeCycle
    public Response step(
            @PathParam("register") String register,
            @PathParam("id") String id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @MayBeEmpty byte[] body) {
        List<Integer> versions = seen == null || seen.isBlank() ? List.of() : Etags.required(seen);
        return answered(register, steps.take(actor.get(), register, Parameters.id(id), step, versions, body));
    }

    /** Changes an entry: first it must be there for this caller, then the version that was seen counts. */
    private Response change(String register, String id, String seen, byte[] body, Operation operation) {
        Actor caller = actor.get();
        EntryView found = registers.entry(caller, register, Parameters.id(id), null);
        EntryExchange.Door door = door(caller, register, caller.jurisdiction(), null);
        EntryExchange.Answered now = traffic.change(door, operation, found, seen, body);
        return now == null ? Response.noContent().build() : answer(now.etag(), now.body());
    }

    private static EntryExchange.Door door(Actor caller, String register, PlaceCode place, YearMonth month) {
        return new EntryExchange.Door(
                caller, register, place, month, "registers/" + register + "/entries", Map.of(), null);
    }

    private Response answered(String register, EntryView entry) {
        return answer(entry, steps.json(actor.get(), register, entry));
    }

    /** Which steps are open depends on who asks, and whether it is late on the day: a version says nothing of that. */
    private boolean isCase(String register) {
        return definition(register).lifeCycle().isPresent();
    }

    private static Response answer(EntryView entry, byte[] body) {
        return answer(Etags.of(version(entry)), body);
    }

    private static Response answer(String etag, byte[] body) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private RegisterDefinition definition(String register) {
        return registers.definition(register).orElseThrow(() -> Problem.of(404, "unknown-register", register));
    }

    private RegisterDefinition definition(String register, PlaceCode tenant) {
        return registers.definition(register, tenant).orElseThrow(() -> Problem.of(404, "unknown-register", register));
    }

    /** Which members an entry has is then the tenant's to change, and its version says nothing of that. */
    private boolean isExtended(String register, PlaceCode tenant) {
        return !definition(register, tenant).equals(definition(register));
    }

    private static PlaceCode tenant(EntryView entry) {
        return entry.place();
    }

    private static int version(EntryView entry) {
        return entry.version();
    }
}
