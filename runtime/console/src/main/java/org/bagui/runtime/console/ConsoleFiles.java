package org.bagui.runtime.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * {@code /console}: the pages as Vite built them. Every address of the console is one page, which finds its view by the
 * address; files with a hash in their name stay in the browser's cache. {@code /console/plugins/NAME/FILE} are files that a
 * running bundle brings in {@code OSGI-INF/console}.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/console/*", "osgi.http.whiteboard.servlet.name=console"})
public final class ConsoleFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Scripts come from here alone, and nothing goes elsewhere; styles that scripts set on elements are no markup. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern ASSET = Pattern.compile("/assets/[A-Za-z0-9._-]+\\.([a-z0-9]+)");
    private static final Pattern OF_PLUGIN =
            Pattern.compile("/plugins/([A-Za-z0-9._-]+)/([A-Za-z0-9_-]+\\.([a-z0-9]+))");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png");

    private final transient BundleContext context;

    /** Files of this bundle, and of the bundles that bring pages. */
    @Activate
    public ConsoleFiles(BundleContext context) {
        this.context = context;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        String path = request.getPathInfo();
        if (path == null) {
            // The pages' addresses are below it.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/console/");
            return;
        }
        if (path.startsWith("/plugins/")) {
            plugin(path, response);
            return;
        }
        if (!path.startsWith("/assets/")) {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cache-Control", "no-cache");
            send(response, own("index.html"), "text/html;charset=utf-8");
            return;
        }
        var asset = ASSET.matcher(path);
        String type = asset.matches() ? TYPES.get(asset.group(1)) : null;
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        send(response, type == null ? null : own(path.substring(1)), type);
    }

    private static URL own(String file) {
        return ConsoleFiles.class.getResource("/console/" + file);
    }

    /** A file of a running bundle; it is asked for anew each time, for the next version has the same name. */
    private void plugin(String path, HttpServletResponse response) throws IOException {
        var file = OF_PLUGIN.matcher(path);
        URL found = null;
        if (file.matches() && TYPES.containsKey(file.group(3))) {
            found = Stream.of(context.getBundles())
                    .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                    .filter(bundle -> file.group(1).equals(bundle.getSymbolicName()))
                    .map(bundle -> entry(bundle, file.group(2)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        response.setHeader("Cache-Control", "no-cache");
        send(response, found, found == null ? null : TYPES.get(file.group(3)));
    }

    private static URL entry(Bundle bundle, String file) {
        try {
            return bundle.getEntry("OSGI-INF/console/" + file);
        } catch (IllegalStateException uninstalled) {
            // It went between the look and the reading.
            return null;
        }
    }

    private static void send(HttpServletResponse response, URL found, String type) throws IOException {
        if (found == null) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        try (InputStream in = found.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
