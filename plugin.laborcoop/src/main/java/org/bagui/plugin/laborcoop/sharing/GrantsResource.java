package org.bagui.plugin.laborcoop.sharing;

import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Moments;
import org.bagui.core.rest.Refusal;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/grants}: what a city lets its counties, or the region lets everybody, see without a pairing. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/grants")
@Produces(MediaType.APPLICATION_JSON)
public final class GrantsResource implements RestResource {
    private final GrantService service;
    private final CurrentActor caller;

    /** The resource over this book. */
    @Activate
    public GrantsResource(@Reference GrantService service, @Reference CurrentActor caller) {
        this.service = service;
        this.caller = caller;
    }

    /**
     * Facts to grant: {@code shortage}, {@code posts}, {@code supply}; an empty list ends the grant.
     *
     * @param facts words of the facts
     */
    public record GrantInput(@NotNull List<String> facts) {
        private Set<SharedFact> checked() {
            Set<SharedFact> checked = EnumSet.noneOf(SharedFact.class);
            facts.forEach(
                    word -> checked.add(SharedFact.parse(word).orElseThrow(() -> Refusal.of("facts", "unknown-fact"))));
            return checked;
        }
    }

    /**
     * A grant as it is now, with who gave it when.
     *
     * @param facts facts that the other place sees: {@code shortage}, {@code posts}, {@code supply}
     */
    public record Shown(String place, List<String> facts, String grantedAt, String grantedBy) {
        private static Shown of(SharingGrant grant) {
            return new Shown(
                    grant.place().text(),
                    SharedFact.words(grant.facts()),
                    Moments.text(grant.grantedAt),
                    grant.grantedByName);
        }
    }

    /** All grants that the caller sees, by place. */
    public record All(List<Shown> items) {}

    /** What a grant shows: {@code shared} as in a pairing, of all that lies inside the place. */
    public record Granted(String period, String asOf, SharedPlace shared) {}

    /** The grants of places above the caller's, of its own and of those inside. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public All list() {
        return new All(service.latest(caller.get()).stream().map(Shown::of).toList());
    }

    /**
     * Grants facts of a city or region to everybody inside it.
     *
     * @throws Problem 400 {@code no-place-to-grant}
     */
    @PUT
    @Path("{place}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Shown grant(@PathParam("place") String place, GrantInput input) {
        Actor actor = caller.get();
        PlaceCode granting = place(place);
        actor.requirePlace(granting);
        return Shown.of(service.grant(actor, granting, input.checked()));
    }

    /** What a place above the caller's grants, of these months, of the present one where none are named; at most twelve. */
    @GET
    @Path("{place}/shared")
    @RequiresPermission(Permission.ENTRIES_READ)
    public Granted shared(@PathParam("place") String place, @QueryParam("period") String period) {
        Actor actor = caller.get();
        PlaceCode granting = place(place);
        if (!granting.contains(actor.jurisdiction())) {
            throw Problem.notFound();
        }
        return service.read(actor, granting, SharedMonths.read(period, BusinessClock.today(BusinessClock.system())));
    }

    private static PlaceCode place(String text) {
        return PlaceCode.parse(text).orElseThrow(Problem::notFound);
    }
}
