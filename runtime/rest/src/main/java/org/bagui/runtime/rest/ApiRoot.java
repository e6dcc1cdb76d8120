package org.bagui.runtime.rest;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.OPTIONS;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;
import org.bagui.runtime.rest.dispatch.ApiDispatcher;
import org.bagui.runtime.rest.dispatch.ProblemMapper;
import org.bagui.runtime.rest.json.JsonBodies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtensionSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * The one resource that the whiteboard knows of; it hands every request to the {@link ApiDispatcher}.
 *
 * <p>Were each bundle to register resources of its own, the whiteboard would rebuild its whole server when one comes or
 * goes, and requests to all others would fail for a moment.
 */
@Component(service = ApiRoot.class)
@JaxrsResource
@JaxrsName("bagui.api")
@JaxrsExtensionSelect({"(osgi.jaxrs.name=" + JsonBodies.NAME + ")", "(osgi.jaxrs.name=" + ProblemMapper.NAME + ")"})
@Path(ApiDispatcher.BASE)
public final class ApiRoot {
    private static final String ANY = "{path: .*}";

    private final ApiDispatcher dispatcher;

    /** The root over this front. */
    @Activate
    public ApiRoot(@Reference ApiDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @GET
    @Path(ANY)
    public Response get() {
        return dispatcher.answer();
    }

    @POST
    @Path(ANY)
    public Response post() {
        return dispatcher.answer();
    }

    @PUT
    @Path(ANY)
    public Response put() {
        return dispatcher.answer();
    }

    @PATCH
    @Path(ANY)
    public Response patch() {
        return dispatcher.answer();
    }

    @DELETE
    @Path(ANY)
    public Response delete() {
        return dispatcher.answer();
    }

    @OPTIONS
    @Path(ANY)
    public Response options() {
        return dispatcher.answer();
    }
}
