package org.bagui.runtime.itest.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests as no client would write them, and reads one answer. */
final class RawHttp {
    private static final int TIMEOUT = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private final URI base;
    private final String token;

    RawHttp(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What the server answered. */
    record Reply(int status, String text) {
        String problem() {
            Matcher found = CODE.matcher(text);
            return found.find() ? found.group(1) : null;
        }
    }

    /** Sends a request line below {@code /api/v1/} with further header lines and a body. */
    Reply send(String method, String path, String headers, byte... body) throws IOException {
        String head = method + " /api/v1/" + path + " HTTP/1.1\r\nHost: " + base.getHost()
                + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n" + headers + "\r\n";
        return raw(head, body);
    }

    /** Sends bytes; a server that hangs up before it has read them all may answer all the same. */
    Reply raw(String head, byte... body) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT);
            Thread sender = new Thread(() -> send(socket, head, body), "raw-request");
            sender.setDaemon(true);
            sender.start();
            return reply(socket.getInputStream(), head.startsWith("HEAD "));
        }
    }

    private static void send(Socket socket, String head, byte... body) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        } catch (IOException hungUp) {
            // The reader tells what the server answered before it hung up, or that it answered nothing.
            Thread.currentThread().interrupt();
        }
    }

    private static Reply reply(InputStream in, boolean headOnly) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String head = "";
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.write(next);
            if (next == '\n') {
                head = read.toString(StandardCharsets.UTF_8);
                if (head.endsWith("\r\n\r\n")) {
                    break;
                }
            }
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = headOnly
                ? new byte[0]
                : length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
        String[] line = head.split(" ", 3);
        int status = line.length > 1 && line[1].matches("\\d{3}") ? Integer.parseInt(line[1]) : 0;
        return new Reply(status, head + new String(body, StandardCharsets.UTF_8));
    }
}
