package org.bagui.runtime.rest.route;

import java.util.concurrent.CountDownLatch;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;

/** Resources as plugins write them, good and bad. */
final class PluginResources {
    private PluginResources() {}

    /** One that blocks until a test lets it go on. */
    public static final class Slow implements RestResource {
        final CountDownLatch inside = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        volatile RuntimeException then;

        @GET
        @Path("{word}")
        @RequiresPermission(Permission.ANONYMOUS)
        public String answer(@PathParam("word") String word, @QueryParam("n") int n, @Context UriInfo uri)
                throws InterruptedException {
            inside.countDown();
            go.await();
            if (then != null) {
                throw then;
            }
            return word + n + uri.getPathParameters().getFirst("word");
        }
    }

    /** One that answers anything below it. */
    public static final class Open implements RestResource {
        @GET
        @Path("{word}")
        @RequiresPermission(Permission.ANONYMOUS)
        public String answer(@PathParam("word") String word) {
            return "open";
        }
    }

    /** One that fails in every way. */
    public static final class Failing implements RestResource {
        @GET
        @Path("error")
        @RequiresPermission(Permission.ANONYMOUS)
        public String error() {
            throw new NoClassDefFoundError("select secret from account");
        }

        @GET
        @Path("json")
        @RequiresPermission(Permission.ANONYMOUS)
        public Object json() {
            return new Object() {
                @SuppressWarnings("unused")
                public String getSecret() {
                    throw new IllegalStateException("select secret from account");
                }
            };
        }

        @GET
        @Path("stream")
        @RequiresPermission(Permission.ANONYMOUS)
        public StreamingOutput stream() {
            return out -> {
                throw new IllegalStateException("select secret from account");
            };
        }
    }

    /** One whose second method states no permission. */
    public static final class Undeclared implements RestResource {
        @GET
        @RequiresPermission(Permission.ANONYMOUS)
        public String open() {
            return "open";
        }

        @POST
        public String forgotten() {
            return "forgotten";
        }
    }

    /** One that hands over to a class nobody has looked at. */
    public static final class Locating implements RestResource {
        @Path("more")
        @RequiresPermission(Permission.ANONYMOUS)
        public Object more() {
            return new Undeclared();
        }
    }

    /** One that takes a record. */
    public static final class Taking implements RestResource {
        /** What it takes. */
        public record Taken(String word, int number) {}

        @POST
        @RequiresPermission(Permission.ANONYMOUS)
        public Taken take(Taken taken) {
            return new Taken(taken.word() + "!", taken.number() + 1);
        }
    }
}
