package org.bagui.runtime.rest.warning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.ExplanationPage;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.Explanations.Explained;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reasons for warnings: given for one row or for many, and kept. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=explanations")
@Produces(MediaType.APPLICATION_JSON)
public final class ExplanationsResource implements RestResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;

    private final Explanations explanations;
    private final CurrentActor caller;
    private final WarningMapper mapper;

    /** Explanations of warnings of these registers. */
    @Activate
    public ExplanationsResource(
            @Reference Explanations explanations, @Reference CurrentActor caller, @Reference WarningMapper mapper) {
        this.explanations = explanations;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** A page of explanations; {@code next} is the {@code after} of the following one. */
    public record Given(List<ExplanationView> items, String next) {}

    /**
     * What was given in a place and month, newest first.
     *
     * @throws Problem 400 {@code period-required}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Given list(
            @PathParam("register") String register,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("entry") String entry,
            @Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor actor = caller.get();
        PlaceCode named = Parameters.place(actor, jurisdiction);
        if (after != null && !after.matches("[1-9][0-9]{0,17}")) {
            throw Problem.of(400, "bad-after");
        }
        ExplanationPage page = explanations.page(
                actor,
                register,
                named == null ? actor.jurisdiction() : named,
                Parameters.month(period),
                entry == null ? null : (Long) Parameters.id(entry),
                Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE),
                after == null ? null : Long.valueOf(after));
        return new Given(
                mapper.explanations(register, page.items()),
                page.next() == null ? null : page.next().toString());
    }

    /**
     * Gives the reason for warnings of one row or of many, all in one transaction.
     *
     * @throws Problem 400 {@code period-required}, {@code no-period}; 404 {@code not-found}; 422 {@code rows-not-clear},
     *     {@code unknown-warning}, {@code unknown-reason}, {@code reason-required}, {@code reason-too-long},
     *     {@code too-many-entries}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Explained explain(@PathParam("register") String register, ExplanationBody body) {
        Actor actor = caller.get();
        return explanations.explain(actor, body.request(register, actor));
    }
}
