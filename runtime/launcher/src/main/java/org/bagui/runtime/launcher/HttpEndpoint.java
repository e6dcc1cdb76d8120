package org.bagui.runtime.launcher;

import java.net.URI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Finds where the HTTP service listens; with port 0 only the service itself knows. */
public final class HttpEndpoint {
    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String ENDPOINTS = "osgi.http.endpoint";

    private final BundleContext context;

    public HttpEndpoint(BundleContext context) {
        this.context = context;
    }

    /** Returns the address without a trailing slash. */
    public URI uri() {
        ServiceReference<?> runtime = context.getServiceReference(RUNTIME);
        Object value = runtime == null ? null : runtime.getProperty(ENDPOINTS);
        if (value instanceof String[] endpoints) {
            for (String endpoint : endpoints) {
                if (endpoint.startsWith("http")) {
                    return URI.create(endpoint.replaceAll("/+$", ""));
                }
            }
        }
        throw new LauncherException("HTTP 服务没有启动:端口可能被占用,请换 --port"
                + " The HTTP service is not up: the port may be taken, try another --port");
    }
}
