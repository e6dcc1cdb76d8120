package cn.liuzhou.greeting;

import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** The resource of a local plugin, as a city's own developer would write it. */
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Permission.REFERENCE_READ)
public final class Greeting implements RestResource {
    public static final String PATH = "local-greeting";

    /** What it answers. */
    public record Answer(String greeting) {}

    /** Greets. */
    @GET
    public Answer greet() {
        return new Answer("你好");
    }
}
