package org.bagui.runtime.rest.resource;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.succession.PlaceSuccessions;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /jurisdictions/successions}: places that split, merge, move or are renamed, and all data with them. */
@Component(service = RestResource.class, property = RestResource.PATH + "=jurisdictions/successions")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_WRITE)
public final class SuccessionsResource implements RestResource {
    private final PlaceSuccessions successions;
    private final CurrentActor actor;

    /** These successions. */
    @Activate
    public SuccessionsResource(@Reference PlaceSuccessions successions, @Reference CurrentActor actor) {
        this.successions = successions;
        this.actor = actor;
    }

    /** Successions that touch the caller's place, the last first. */
    @GET
    public SuccessionBody.Listing list() {
        return new SuccessionBody.Listing(successions.list(actor.get()).stream()
                .map(SuccessionBody.Listed::of)
                .toList());
    }

    /**
     * Carries a succession of places out, or shows with {@code preview} what it would move. Only an administrator of a whole
     * region may; the places after must be in the table of places already.
     *
     * @throws Problem 404 {@code not-found} where a place lies outside the region; 409 {@code period-closed} naming months
     *     from the date on, {@code succession-overlaps} where a later one touches the same places, {@code firms-in-both} where
     *     two records of one firm would stand at one place; 422 {@code invalid-entry} with every fault
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SuccessionBody.Done carryOut(SuccessionBody.Asked body) {
        return SuccessionBody.Done.of(
                successions.carryOut(actor.get(), body.succession(), Boolean.TRUE.equals(body.preview())));
    }

    /**
     * Takes a succession back by one that goes the other way: what it moved goes back to where it stood, what came in between
     * stays.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code period-closed}, {@code succession-overlaps}, {@code state-conflict}
     *     where it is taken back already; 422 {@code invalid-entry}
     */
    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public SuccessionBody.Done undo(@PathParam("id") String id, SuccessionBody.Undoing body) {
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw Problem.causedBy(none, 404, "not-found");
        }
        return SuccessionBody.Done.of(
                successions.undo(actor.get(), number, body.required(), Boolean.TRUE.equals(body.preview())));
    }
}
