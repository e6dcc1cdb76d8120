package org.bagui.runtime.rest.warning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.register.service.WarningPage;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is odd about the entries of a place and month, as they are now. */
@Component(service = RestResource.class, property = RestResource.REGISTER_PATH + "=warnings")
@Produces(MediaType.APPLICATION_JSON)
public final class WarningsResource implements RestResource {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;

    private final StandingWarnings warnings;
    private final CurrentActor caller;
    private final WarningMapper mapper;

    /** Warnings of these registers. */
    @Activate
    public WarningsResource(
            @Reference StandingWarnings warnings, @Reference CurrentActor caller, @Reference WarningMapper mapper) {
        this.warnings = warnings;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** A page of warnings; {@code next} is the {@code after} of the following one. */
    public record Warnings(List<WarningView> items, String next) {}

    /**
     * Warnings of stored entries, found by checking them again.
     *
     * @param code codes of warnings, separated by commas
     * @param entry id of the one entry that is meant; nothing else but the place and {@code open} is heeded then
     * @param open {@code true} for those without, {@code false} for those with a reason
     * @throws Problem 400 {@code period-required}
     */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Warnings list(
            @PathParam("register") String register,
            @QueryParam("jurisdiction") String jurisdiction,
            @QueryParam("period") String period,
            @QueryParam("code") String code,
            @QueryParam("entry") String entry,
            @Pattern(regexp = Parameters.FLAG) @QueryParam("open") String open,
            @Min(1) @Max(LARGEST_PAGE) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor actor = caller.get();
        PlaceCode named = Parameters.place(actor, jurisdiction);
        PlaceCode place = named == null ? actor.jurisdiction() : named;
        Boolean unexplained = open == null ? null : (Boolean) Parameters.flag("open", open);
        if (entry != null) {
            return of(actor, register, place, Parameters.id(entry), unexplained);
        }
        WarningQuery query = new WarningQuery(
                register, place, Parameters.month(period), Set.copyOf(Parameters.names("code", code)), unexplained);
        int most = Parameters.whole("limit", limit, PAGE, 1, LARGEST_PAGE);
        WarningPage page = warnings.page(actor, query, most, after);
        return new Warnings(mapper.warnings(register, page.items()), page.next());
    }

    private Warnings of(Actor actor, String register, PlaceCode place, long entry, Boolean unexplained) {
        List<StandingWarning> standing = warnings.of(actor, register, place, List.of(entry)).stream()
                .filter(warning -> unexplained == null || unexplained == warning.isOpen())
                .toList();
        return new Warnings(mapper.warnings(register, standing), null);
    }
}
