package cn.example.bus;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;

/** An operation that asks for a permission of its own module. */
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(BusPermissions.DISPATCH)
public final class Dispatch implements RestResource {
    public static final String PATH = "bus-dispatch";

    /** What it answers. */
    public record Line(String line) {}

    /** Sends a bus. */
    @GET
    public Line send() {
        return new Line("1");
    }
}
