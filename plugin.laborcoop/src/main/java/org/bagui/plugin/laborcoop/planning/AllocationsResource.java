package org.bagui.plugin.laborcoop.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/allocations}: plans of who works where. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/allocations")
@Produces(MediaType.APPLICATION_JSON)
public final class AllocationsResource implements RestResource {
    private static final Duration LONGEST_WORK = Duration.ofSeconds(60);

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Solving solving;
    private final AllocationService service;
    private final PlanPairings pairings;
    private final PlanWords words;
    private final CurrentActor caller;
    private final RequestLanguage language;

    /** The resource over these services. */
    @Activate
    public AllocationsResource(
            @Reference Solving solving,
            @Reference AllocationService service,
            @Reference PlanPairings pairings,
            @Reference PlanWords words,
            @Reference CurrentActor caller,
            @Reference RequestLanguage language) {
        this.solving = solving;
        this.service = service;
        this.pairings = pairings;
        this.words = words;
        this.caller = caller;
        this.language = language;
    }

    /** Allocations of a place, the latest first, without their lines. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public AllocationView.Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        long seen = before == null ? Long.MAX_VALUE : Parameters.id(before);
        List<AllocationView> page = service.page(actor, place, Parameters.month(period), seen, most);
        String next = page.size() < most ? null : page.get(most - 1).id();
        return new AllocationView.Page(
                page.stream().map(one -> one.told(words, language.get())).toList(), next);
    }

    /** One allocation with its plan, once it is there; its lines and values also in words, in the language asked for. */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_READ)
    public AllocationView show(@PathParam("id") String id) {
        return view(service.find(caller.get(), Parameters.id(id))).told(words, language.get());
    }

    /** What another plan changes; 409 where one of the two has no plan. */
    @GET
    @Path("{id}/comparison")
    @RequiresPermission(Permission.ENTRIES_READ)
    public PlanComparison compare(@PathParam("id") String id, @QueryParam("with") String with) {
        if (with == null) {
            throw Problem.of(400, "bad-parameter", "with");
        }
        return PlanComparison.of(plan(id), plan(with));
    }

    /** A plan beside the pairings of today. */
    @GET
    @Path("{id}/pairings")
    @RequiresPermission(Permission.ENTRIES_READ)
    public PlanPairing.Answer pairings(@PathParam("id") String id) {
        KeptPlan plan = plan(id);
        Allocation one = service.find(caller.get(), Parameters.id(id));
        return new PlanPairing.Answer(pairings.compare(caller.get(), one, plan));
    }

    /** Proposes pairings to the places of a plan that have none. */
    @POST
    @Path("{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public PlanPairing.Answer propose(@PathParam("id") String id, ProposalsInput input) {
        KeptPlan plan = plan(id);
        Allocation one = service.find(caller.get(), Parameters.id(id));
        return new PlanPairing.Answer(pairings.propose(caller.get(), one, plan, input));
    }

    private KeptPlan plan(String id) {
        AllocationView one = view(service.find(caller.get(), Parameters.id(id)));
        if (one.plan() == null) {
            throw Problem.of(409, "no-plan-yet", one.state());
        }
        return one.plan();
    }

    /**
     * Allocates the workers of a place and month from the registers; 202, solved in the background.
     *
     * @throws Problem 404 {@code not-found}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    @Answers(value = AllocationView.class, status = 202)
    public Response request(AllocationInput input) {
        Allocation made = service.request(caller.get(), input);
        return Response.status(Response.Status.ACCEPTED)
                .header("Location", "/api/v1/laborcoop/allocations/" + made.id)
                .entity(view(made))
                .build();
    }

    /** Cancels an allocation that runs, or removes one that ended. */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public void remove(@PathParam("id") String id) {
        service.remove(caller.get(), Parameters.id(id));
    }

    private AllocationView view(Allocation one) {
        return AllocationView.of(one, service.progress(one));
    }

    /**
     * Solves the supply and shortage that are sent, and keeps nothing.
     *
     * @throws Problem 422 {@code infeasible}
     */
    @POST
    @Path("solve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_READ)
    public SolveAnswer solve(SolveInput input) {
        AllocationProblem problem = SolverInputQuery.read(input);
        Plan plan = solving.answer(problem, caller.get().username(), until(LONGEST_WORK));
        return SolveAnswer.of(plan, true);
    }

    private static Signal until(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        return () -> {
            if (System.nanoTime() - end > 0) {
                throw Refusal.of("supply", "too-long-to-solve", longest.toSeconds());
            }
        };
    }
}
