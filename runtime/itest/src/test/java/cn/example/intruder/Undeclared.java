package cn.example.intruder;

import javax.ws.rs.GET;
import org.bagui.core.rest.RestResource;

/** States no permission. */
public final class Undeclared implements RestResource {
    /** Anybody's. */
    @GET
    public String get() {
        return "";
    }
}
