package cn.example.shuttlebus;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A resource of the first release's plugin, over services of the platform. */
@Component(service = RestResource.class, property = RestResource.PATH + "=shuttle-buses")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.ENTRIES_READ)
public final class ShuttleBusResource implements RestResource {
    private final RegisterService registers;
    private final CurrentActor caller;

    @Activate
    public ShuttleBusResource(@Reference RegisterService registers, @Reference CurrentActor caller) {
        this.registers = registers;
        this.caller = caller;
    }

    /** What it answers. */
    public record Answer(String register, String place) {}

    @GET
    public Answer where(@QueryParam("jurisdiction") String jurisdiction) {
        PlaceCode named = Parameters.place(caller.get(), jurisdiction);
        PlaceCode place = named == null ? caller.get().jurisdiction() : named;
        return new Answer(registers.definition("shuttle-bus").orElseThrow().name(), place.text());
    }
}
