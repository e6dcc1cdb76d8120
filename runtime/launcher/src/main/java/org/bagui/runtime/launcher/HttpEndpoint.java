package org.bagui.runtime.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Finds where the HTTP service listens; with port 0 only the service itself knows. */
public final class HttpEndpoint {
    private static final PlatformService RUNTIME =
            new PlatformService("org.osgi.service.servlet.runtime.HttpServiceRuntime");
    private static final String ENDPOINTS = "osgi.http.endpoint";

    private final BundleContext context;

    public HttpEndpoint(BundleContext context) {
        this.context = context;
    }

    /**
     * Looks whether the platform may listen there; the HTTP service itself only logs that it may not.
     *
     * @throws LauncherException if another program listens there, or the host is none of this machine
     */
    static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new LauncherException(
                    "无法监听 " + host + ":" + port + "，端口可能被占用，请换 --port 或 --host"
                            + " Cannot listen there, the port may be taken: try another --port or --host ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /**
     * Returns the address without a trailing slash.
     *
     * @throws LauncherException if the HTTP service is not up
     */
    public URI uri() {
        return find().orElseThrow(() -> new LauncherException("HTTP 服务没有启动：端口可能被占用，请换 --port"
                + " The HTTP service is not up: the port may be taken, try another --port"));
    }

    /** Returns the address, or nothing while the HTTP service is not up; it starts in a thread of its own. */
    Optional<URI> find() {
        return RUNTIME.find(context)
                .map(runtime -> (String[]) runtime.getProperty(ENDPOINTS))
                .flatMap(endpoints -> Arrays.stream(endpoints)
                        .filter(endpoint -> endpoint.startsWith("http"))
                        .findFirst())
                .map(endpoint -> URI.create(endpoint.replaceAll("/+$", "")));
    }
}
