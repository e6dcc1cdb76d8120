package org.bagui.plugin.laborcoop.planning;

import java.time.Duration;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.rest.Refusal;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/allocations}: plans of who works where. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/allocations")
@Produces(MediaType.APPLICATION_JSON)
public final class AllocationsResource implements RestResource {
    private static final Duration LONGEST_WORK = Duration.ofSeconds(60);

    private final Solving solving;

    /** The resource over this solving. */
    @Activate
    public AllocationsResource(@Reference Solving solving) {
        this.solving = solving;
    }

    /** Solves the supply and shortage that are sent, and keeps nothing. */
    @POST
    @Path("solve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_READ)
    public SolveAnswer solve(SolveInput input) {
        Plan plan = solving.solve(SolveReading.read(input), until(LONGEST_WORK), percent -> {});
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
