package org.bagui.runtime.itest.badinput;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Many connections that each begin a request and then send one byte every few seconds; what is hung up is opened again. */
final class SlowSenders implements AutoCloseable {
    private static final String HALF = "{\"username\":\"slow\",";
    private static final List<String> BEGINNINGS = List.of(
            begun("POST", "sessions", "Content-Length: 100") + HALF,
            begun("POST", "sessions", "Transfer-Encoding: chunked") + "14\r\n" + HALF,
            begun("POST", "sessions", "Content-Length: 1000000") + HALF,
            begun("POST", "registers/enterprise-profile/entries", "Authorization: Bearer none\r\nContent-Length: 100")
                    + HALF,
            begun(
                            "POST",
                            "registers/enterprise-profile/imports",
                            "Authorization: Bearer none\r\nContent-Length: 9000000")
                    + "PK",
            "GET /api/v1/health HTTP/1.1\r\nHost: a\r\nX-Slow: ",
            "GE");

    private final InetSocketAddress server;
    private final List<SocketChannel> open = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** So many connections, opened at once; they trickle until they are closed. */
    SlowSenders(URI base, int connections) throws IOException {
        server = new InetSocketAddress(base.getHost(), base.getPort());
        for (int number = 0; number < connections; number++) {
            open.add(begin(number));
        }
        clock.scheduleWithFixedDelay(this::trickle, 2, 5, TimeUnit.SECONDS);
    }

    private static String begun(String verb, String path, String headers) {
        return verb + " /api/v1/" + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n";
    }

    private SocketChannel begin(int number) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(BEGINNINGS.get(number % BEGINNINGS.size()).getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        return channel;
    }

    private void trickle() {
        for (int number = 0; number < open.size(); number++) {
            try {
                open.get(number).write(ByteBuffer.wrap(new byte[] {' '}));
            } catch (IOException hungUp) {
                again(number);
            }
        }
    }

    private void again(int number) {
        try {
            open.get(number).close();
            open.set(number, begin(number));
        } catch (IOException refused) {
            // It is tried again with the next byte: a closed channel fails.
            return;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        for (SocketChannel each : open) {
            each.close();
        }
    }
}
