package org.bagui.plugin.ledger.unchanged;

import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.ledger.reporting.NilReports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code POST /registers/{register}/nil}: enterprises of a place have nothing to report in a month. Only in registers where an
 * enterprise may have any number of entries (demand, training); of a profile there is always one.
 */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=nil")
@Produces(MediaType.APPLICATION_JSON)
public final class NilResource implements RestResource {
    private static final Set<String> ONE_EACH = Set.of("uscc", "period");

    private final NilReports reports;
    private final RegisterService registers;
    private final CurrentActor caller;

    /** The resource over these reports. */
    @Activate
    public NilResource(
            @Reference NilReports reports, @Reference RegisterService registers, @Reference CurrentActor caller) {
        this.reports = reports;
        this.registers = registers;
        this.caller = caller;
    }

    /**
     * What came of it.
     *
     * @param reported enterprises whose nil report was taken
     * @param already enterprises that had answered before
     */
    public record Reported(int reported, int already) {}

    /**
     * Takes nil reports.
     *
     * @throws Problem 400 {@code nil-not-meant}, {@code no-period}; 404 {@code not-found}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Reported report(@PathParam("register") String register, AnswerInput input) {
        Answering answering = Answering.of(caller.get(), registers, register, input);
        List<String> key = answering.register().key();
        if (!key.contains("uscc") || ONE_EACH.containsAll(key)) {
            throw Problem.of(400, "nil-not-meant", answering.register().name());
        }
        NilReports.Taken taken = reports.take(
                answering.actor(), answering.place(), answering.month(), answering.register(), input.codes());
        return new Reported(taken.reported(), taken.already());
    }
}
