package org.bagui.plugin.laborcoop.occupation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.occupation.SubstituteRepository.Holding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /laborcoop/substitutions}: which occupations may stand in for which at a place, and to set it. */
@Component(service = RestResource.class, property = RestResource.PATH + "=laborcoop/substitutions")
@Produces(MediaType.APPLICATION_JSON)
public final class SubstitutionsResource implements RestResource {
    private final SubstituteRepository repository;
    private final CurrentActor caller;

    /** The resource over these tables. */
    @Activate
    public SubstitutionsResource(@Reference SubstituteRepository repository, @Reference CurrentActor caller) {
        this.repository = repository;
        this.caller = caller;
    }

    /**
     * What holds at a place.
     *
     * @param substitutions who may stand in for whom
     * @param from place that set it; absent where none did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(String jurisdiction, List<Substitute> substitutions, String from) {}

    /**
     * What a place sets.
     *
     * @param substitutions the whole table; empty where nobody may stand in, null where the table of the place above holds again
     */
    public record Input(List<Substitute> substitutions) {}

    /** What holds at a place; the caller's own where none is named. */
    @GET
    @RequiresPermission(Permission.ENTRIES_READ)
    public Shown show(@QueryParam("jurisdiction") String jurisdiction) {
        Actor actor = caller.get();
        return shown(actor, Parameters.placeOrOwn(actor, jurisdiction));
    }

    /** Replaces what a place has set; 422 with what is wrong in each row. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.ENTRIES_WRITE)
    public Shown set(@QueryParam("jurisdiction") String jurisdiction, Input input) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        if (input == null) {
            throw Refusal.of("substitutions", "required");
        }
        List<Substitute> rows =
                input.substitutions() == null ? null : SubstituteRows.checked("substitutions", input.substitutions());
        repository.set(actor, place, rows);
        return shown(actor, place);
    }

    private Shown shown(Actor actor, PlaceCode place) {
        Holding holding = repository.at(actor, place);
        return new Shown(
                place.text(),
                holding.rows(),
                holding.from() == null ? null : holding.from().text());
    }
}
