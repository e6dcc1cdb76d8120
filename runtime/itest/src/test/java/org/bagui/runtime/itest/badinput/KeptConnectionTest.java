package org.bagui.runtime.itest.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client whose request is refused goes on over the connection that it has, however late its body comes. */
@Edition(shared = true)
@Timeout(120)
class KeptConnectionTest {
    private static final String REFUSED = "POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
            + "Content-Type: application/json; charset=nothing\r\n";

    @Test
    void anUnknownCharsetIsRefusedAfterTheBodyHasCome(RunningEdition platform) throws IOException {
        // A server that has answered once has its classes, so that it could answer the next before the body has come.
        assertEquals(
                415,
                new RawHttp(platform.baseUri(), "none")
                        .raw(REFUSED + "Connection: close\r\n\r\n", "{}".getBytes())
                        .status());
        try (Socket socket =
                new Socket(platform.baseUri().getHost(), platform.baseUri().getPort())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(out, REFUSED + "\r\n");
            socket.setSoTimeout(100);
            assertThrows(SocketTimeoutException.class, in::read, "the body of the request is still awaited");
            send(out, "{}");
            socket.setSoTimeout(20_000);
            assertTrue(in.readLine().startsWith("HTTP/1.1 415"));
            send(out, REFUSED + "Connection: close\r\n\r\n{}");
            assertTrue(in.lines().anyMatch(line -> line.contains("HTTP/1.1 415")), "the next request is answered");
        }
    }

    /** Longer than what is read before the answer. */
    @Test
    void whoLooksAtTheAnswerAfterTheLastByteFindsIt(RunningEdition platform) throws IOException {
        byte[] part = new byte[1_000_000];
        int parts = 30;
        try (Socket socket =
                new Socket(platform.baseUri().getHost(), platform.baseUri().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            send(
                    out,
                    "POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                            + parts * part.length + "\r\n\r\n");
            for (int sent = 0; sent < parts; sent++) {
                out.write(part);
            }
            String said = new String(socket.getInputStream().readNBytes(16), StandardCharsets.ISO_8859_1);
            assertTrue(said.startsWith("HTTP/1.1 413"), said);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
