package org.bagui.runtime.rest.carry;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drafts of a month for all that reported in an earlier one, with the facts that stand from year to year. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=carry-forward")
@Produces(MediaType.APPLICATION_JSON)
public final class CarryForwardResource implements RestResource {
    /** Yearly values are kept no longer. */
    private static final int MOST_MONTHS = 12;

    private final RegisterService registers;
    private final CurrentActor caller;

    /** Carries entries of these registers forward. */
    @Activate
    public CarryForwardResource(@Reference RegisterService registers, @Reference CurrentActor caller) {
        this.registers = registers;
        this.caller = caller;
    }

    /**
     * What to carry forward.
     *
     * @param jurisdiction place whose subtree it concerns
     * @param from month whose reports are taken
     * @param to later month that the drafts are for, at most 12 months after it
     */
    public record Body(
            @NotNull String jurisdiction,
            @NotNull String from,
            @NotNull String to) {}

    /**
     * What was made.
     *
     * @param made drafts
     * @param skipped reports of {@code from} whose enterprise has an entry in {@code to} already
     * @param refused reports whose draft would be faulty, as with a code that is no longer used
     */
    public record Made(int made, int skipped, int refused) {}

    /**
     * Makes the drafts, all in one transaction; what is there already stays as it is.
     *
     * @throws Problem 400 {@code bad-period}; 404 {@code not-found}; 422 {@code months-out-of-order}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Made carry(@PathParam("register") String register, Body body) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.place(actor, body.jurisdiction());
        registers.requireEnabled(register, place);
        RegisterDefinition definition =
                registers.definition(register, place).orElseThrow(() -> Problem.of(404, "unknown-register", register));
        if (definition.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register);
        }
        YearMonth from = Parameters.month(body.from());
        YearMonth to = Parameters.month(body.to());
        if (!to.isAfter(from) || to.isAfter(from.plusMonths(MOST_MONTHS))) {
            throw Problem.of(422, "months-out-of-order", from, to, MOST_MONTHS);
        }
        return new CarriedForward(registers, actor, definition, place).make(from, to);
    }
}
