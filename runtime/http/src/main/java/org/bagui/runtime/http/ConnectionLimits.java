package org.bagui.runtime.http;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the connections of the HTTP server, as soon as it has one.
 *
 * <p>The server offers no other door to its connectors than the factory of a further one. The one that is made here is never
 * opened: it has no port.
 */
@Component(service = ConnectorFactory.class, configurationPid = ConnectionSettings.PID)
@Designate(ocd = ConnectionSettings.class)
public final class ConnectionLimits implements ConnectorFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimits.class);

    private final OpenConnections open;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bagui-connections");
        thread.setDaemon(true);
        return thread;
    });

    /** Limits by these settings. */
    @Activate
    public ConnectionLimits(ConnectionSettings settings) {
        this.open = new OpenConnections(settings);
        sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public Connector createConnector(Server server) {
        server.addBeanToAllConnectors(open);
        return new ClosedConnector(server);
    }

    private void sweep() {
        try {
            open.sweep();
        } catch (RuntimeException failed) {
            // The next look must come all the same: a task that throws is never run again.
            LOG.warn("Connections could not be looked at", failed);
        }
    }

    @Deactivate
    void stop() {
        sweeper.shutdownNow();
    }
}
