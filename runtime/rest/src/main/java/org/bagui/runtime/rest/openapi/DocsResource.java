package org.bagui.runtime.rest.openapi;

import java.io.InputStream;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Component;

/** Swagger UI from files of this bundle: the page is open, the document it shows asks for a sign-in. */
@Component(service = RestResource.class, property = RestResource.PATH + "=docs")
@Produces("*/*")
@RequiresPermission(Permission.ANONYMOUS)
public final class DocsResource implements RestResource {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";
    private static final String IMAGE = "image/svg+xml";
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src data:;"
            + " img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    /** The files there are, each with its type; nothing else can be asked for. */
    private static final Map<String, String> FILES = Map.of(
            "index.html", HTML,
            "docs.js", SCRIPT,
            "docs.css", STYLE,
            "mark.svg", IMAGE,
            "swagger-ui-bundle.js", SCRIPT,
            "swagger-ui.css", STYLE);

    /** The page. */
    @GET
    @Answers(value = InputStream.class, status = 200)
    public Response page() {
        return file("index.html");
    }

    /** One of its files. */
    @GET
    @Path("{file}")
    @Answers(value = InputStream.class, status = 200)
    public Response file(@PathParam("file") String name) {
        String type = FILES.get(name);
        InputStream content = type == null ? null : DocsResource.class.getResourceAsStream("/docs/" + name);
        if (content == null) {
            throw Problem.notFound();
        }
        return Response.ok(content)
                .type(type)
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
