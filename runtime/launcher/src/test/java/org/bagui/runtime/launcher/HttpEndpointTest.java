package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {
    @Test
    void aTakenPortIsNamedBeforeTheStart() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            String said = assertThrows(LauncherException.class, () -> HttpEndpoint.requireFree("127.0.0.1", port))
                    .getMessage();
            assertTrue(said.contains("127.0.0.1:" + port) && said.contains("--port"), said);
        }
        assertDoesNotThrow(() -> HttpEndpoint.requireFree("127.0.0.1", 0));
    }
}
