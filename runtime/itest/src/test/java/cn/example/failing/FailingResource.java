package cn.example.failing;

import javax.ws.rs.GET;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** Throws before it can be used at all. */
@RequiresPermission(Permission.SIGNED_IN)
public final class FailingResource implements RestResource {
    /** Fails. */
    public FailingResource() {
        throw new IllegalStateException("no component today");
    }

    /** Never answers. */
    @GET
    public String get() {
        return "";
    }
}
