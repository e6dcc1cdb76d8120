package org.bagui.runtime.http;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A connector that listens nowhere. */
final class ClosedConnector extends ServerConnector {
    ClosedConnector(Server server) {
        super(server, 0, 1);
        setHost("127.0.0.1");
    }

    @Override
    protected void doStart() {
        // Nothing is opened, nothing accepted.
    }

    @Override
    protected void doStop() {
        // Nothing was opened.
    }
}
