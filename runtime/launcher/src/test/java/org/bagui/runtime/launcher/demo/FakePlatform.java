package org.bagui.runtime.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers what the demonstration asks, and refuses what it is told to refuse. */
final class FakePlatform implements AutoCloseable {
    private static final String CITIES =
            "{\"items\":[{\"code\":\"450100\",\"name\":\"南宁市\"},{\"code\":\"450200\",\"name\":\"柳州市\"}]}";

    static {
        // Else each answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> done = new ArrayList<>();

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it refuses each request to write whose address holds this. */
    void refuse(String part, String problem) {
        refusals.put(part, problem);
    }

    /** What it was asked to write and has not refused. */
    synchronized List<String> done() {
        return List.copyOf(done);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            boolean isRead = "GET".equals(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            String problem = refusals.entrySet().stream()
                    .filter(refusal -> !isRead && asked.contains(refusal.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (!isRead && problem == null) {
                add(asked);
            }
            byte[] body =
                    (problem == null ? body(asked) : "{\"code\":\"" + problem + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(problem == null ? 200 : 409, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized void add(String asked) {
        done.add(asked);
    }

    private static String body(String asked) {
        if (asked.contains("level=city")) {
            return CITIES;
        }
        if (asked.contains("level=county")) {
            return "{\"items\":[" + county("450203", "鱼峰区") + "," + county("450204", "柳南区") + ","
                    + county("450205", "柳北区") + "," + county("450223", "鹿寨县") + "," + county("450102", "兴宁区") + "]}";
        }
        return asked.contains("/imports")
                ? "{\"state\":\"committed\",\"rows\":{\"read\":10}}"
                : "{\"token\":\"t\",\"totals\":{}}";
    }

    private static String county(String code, String name) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"kind\":\"county\"}";
    }

    /** Stops answering. */
    @Override
    public void close() {
        server.stop(0);
    }
}
