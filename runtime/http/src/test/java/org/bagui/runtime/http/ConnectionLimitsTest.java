package org.bagui.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real connections to a server that has these limits. */
class ConnectionLimitsTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private ConnectionLimits limits;

    private void start(Map<String, Object> settings) throws Exception {
        ConnectionSettings own = (ConnectionSettings) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConnectionSettings.class},
                (proxy, method, args) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
        limits = new ConnectionLimits(own);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.write(true, ByteBuffer.wrap("here".getBytes(StandardCharsets.US_ASCII)), callback);
                return true;
            }
        });
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        server.addConnector(limits.createConnector(server));
    }

    @AfterEach
    void stop() throws Exception {
        limits.stop();
        server.stop();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answered(Socket socket) throws IOException {
        send(socket, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        byte[] line = socket.getInputStream().readNBytes(12);
        return new String(line, StandardCharsets.US_ASCII);
    }

    @Test
    void oneAddressOpensNoMoreThanItMay() throws Exception {
        start(Map.of("connections_per_address", 3, "shared_addresses", new String[0]));
        try (Socket first = connected();
                Socket second = connected();
                Socket third = connected()) {
            assertEquals("HTTP/1.1 200", answered(first));
            assertEquals("HTTP/1.1 200", answered(second));
            assertEquals("HTTP/1.1 200", answered(third));
            try (Socket fourth = connected()) {
                assertEquals(-1, fourth.getInputStream().read(), "hung up");
            }
        }
    }

    @Test
    void whoHasAskedNothingGoesFirst() throws Exception {
        start(Map.of("connections", 2));
        try (Socket asked = connected();
                Socket silent = connected()) {
            assertEquals("HTTP/1.1 200", answered(asked));
            try (Socket third = connected()) {
                assertEquals("HTTP/1.1 200", answered(third));
                assertEquals(-1, silent.getInputStream().read(), "hung up");
            }
            asked.getInputStream().skipNBytes(asked.getInputStream().available());
            assertEquals("HTTP/1.1 200", answered(asked), "still there");
        }
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws Exception {
        start(Map.of("patience_seconds", 1));
        try (Socket slow = connected()) {
            slow.setSoTimeout(100);
            send(slow, "GET / HTTP/1.1\r\nHost: a\r\nX: ");
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                while (isOpen(slow)) {
                    send(slow, "x");
                }
            });
        }
    }

    /** Waits a moment for an end. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException quiet) {
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }
}
