package cn.example.noisy;

import javax.ws.rs.GET;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a huge log. */
@RequiresPermission(Permission.SIGNED_IN)
public final class Noisy implements RestResource {
    private static final Logger LOG = LoggerFactory.getLogger(Noisy.class);
    private static final int LINES = 20_000;

    /** Writes it. */
    @GET
    public String get() {
        for (int i = 0; i < LINES; i++) {
            LOG.error("noise {}", i);
        }
        return "written";
    }
}
