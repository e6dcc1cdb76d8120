package org.bagui.runtime.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.security.AddressRanges;
import org.eclipse.jetty.io.Connection;

/** The open connections: closes those that are too many, and those over which a request trickles. */
final class OpenConnections implements Connection.Listener {
    private final ConnectionSettings settings;
    private final AddressRanges shared;
    private final Map<Connection, WatchedConnection> open = new LinkedHashMap<>();
    private final Map<String, Integer> byAddress = new LinkedHashMap<>();

    /** Connections under these bounds. */
    OpenConnections(ConnectionSettings settings) {
        this.settings = settings;
        this.shared = new AddressRanges("shared.addresses", settings.shared_addresses());
    }

    @Override
    public void onOpened(Connection connection) {
        Optional<Connection> surplus;
        synchronized (this) {
            open.put(connection, new WatchedConnection(connection::getMessagesIn, connection::getBytesIn));
            byAddress.merge(address(connection), 1, Integer::sum);
            surplus = surplus(connection);
        }
        // Outside of the lock: closing tells of itself.
        surplus.ifPresent(OpenConnections::close);
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        if (open.remove(connection) != null) {
            byAddress.computeIfPresent(address(connection), (at, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The one that has to go for the newest: itself where its address has too many, else the oldest that has asked nothing. */
    private Optional<Connection> surplus(Connection newest) {
        String address = address(newest);
        if (byAddress.get(address) > settings.connections_per_address() && !shared.contains(address)) {
            return Optional.of(newest);
        }
        return open.size() <= settings.connections()
                ? Optional.empty()
                : open.entrySet().stream()
                        .filter(each -> each.getValue().isWithoutRequest())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Closes those over which a request trickles. */
    void sweep() {
        long now = System.nanoTime();
        List<Connection> slow;
        synchronized (this) {
            slow = open.entrySet().stream()
                    .filter(each -> each.getValue().trickles(now, settings.least_rate(), settings.patience_seconds()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        slow.forEach(OpenConnections::close);
    }

    private static void close(Connection connection) {
        connection.getEndPoint().close();
    }

    private static String address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? Optional.ofNullable(remote.getAddress())
                        .map(InetAddress::getHostAddress)
                        .orElse("")
                : "";
    }
}
