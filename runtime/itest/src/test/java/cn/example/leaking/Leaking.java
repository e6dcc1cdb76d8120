package cn.example.leaking;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.GET;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** Keeps memory with every call, and leaves values in its threads. */
@RequiresPermission(Permission.SIGNED_IN)
public final class Leaking implements RestResource {
    private static final List<byte[]> KEPT = new ArrayList<>();
    private static final ThreadLocal<Leaking> LEFT = new ThreadLocal<>();
    private static final int BYTES = 4 << 20;

    /** Keeps some more. */
    @GET
    public String get() {
        synchronized (KEPT) {
            KEPT.add(new byte[BYTES]);
        }
        LEFT.set(this);
        return "kept";
    }
}
