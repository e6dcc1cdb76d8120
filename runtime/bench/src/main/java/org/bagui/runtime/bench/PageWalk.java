package org.bagui.runtime.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that walk from page to page, each on a connection of its own, and begin anew behind the last page. */
final class PageWalk {
    private static final int CLIENTS = 4;
    private static final int TAIL = 200;
    private static final double NANOS_A_SECOND = 1e9;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final URI address;
    private final String token;
    private final String path;
    private final int millis;

    PageWalk(URI address, String token, String path, int millis) {
        this.address = address;
        this.token = token;
        this.path = path;
        this.millis = millis;
    }

    /** Walks for the time set and gives pages a second. */
    double run() throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Double>> walks = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                walks.add(this::walk);
            }
            double all = 0;
            for (Future<Double> walk : clients.invokeAll(walks)) {
                all += walk.get();
            }
            return all;
        } finally {
            clients.shutdown();
        }
    }

    private double walk() throws IOException {
        try (KeepAlive connection = new KeepAlive(address, token)) {
            long began = System.nanoTime();
            long end = began + millis * NANOS_A_MILLI;
            String next = null;
            int pages = 0;
            while (System.nanoTime() < end) {
                next = next(connection.get(next == null ? path : path + "&after=" + next));
                pages++;
            }
            return pages * NANOS_A_SECOND / (System.nanoTime() - began);
        }
    }

    /** The member {@code next} stands at the end of a page. */
    private static String next(byte[] page) {
        int from = Math.max(0, page.length - TAIL);
        String tail = new String(page, from, page.length - from, StandardCharsets.ISO_8859_1);
        int at = tail.lastIndexOf("\"next\":\"");
        return at < 0 ? null : tail.substring(at + 8, tail.indexOf('"', at + 8));
    }
}
