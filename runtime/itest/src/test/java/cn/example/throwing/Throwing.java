package cn.example.throwing;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** Throws whatever is asked of it. */
@RequiresPermission(Permission.SIGNED_IN)
public final class Throwing implements RestResource {
    /** Throws an exception. */
    @GET
    public String get() {
        throw new IllegalStateException("broken");
    }

    /** Throws an error. */
    @GET
    @Path("error")
    public String error() {
        throw new NoClassDefFoundError("missing/Thing");
    }
}
