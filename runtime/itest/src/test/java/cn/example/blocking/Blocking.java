package cn.example.blocking;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** Blocks for a minute, whoever interrupts it, unless its bundle is let go. */
@RequiresPermission(Permission.SIGNED_IN)
public final class Blocking implements RestResource {
    private static volatile boolean over;

    /** Gives a stream that blocks. */
    @GET
    @Path("stream")
    public StreamingOutput stream() {
        return out -> get();
    }

    /** Blocks. */
    @GET
    public String get() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!over && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return "late";
    }

    /** Ends what blocks; the component runtime calls it when the bundle stops. */
    public void deactivate() {
        over = true;
    }
}
