package org.bagui.runtime.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The client of the reference bundle. */
final class Reference {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int ATTEMPTS = 600;
    private static final long PAUSE_NANOS = 50_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Reference(URI platform) {
        this.base = platform.resolve("/reference/");
    }

    /** Waits until the platform has taken the bundle in. */
    void awaitThere() throws IOException, InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            HttpResponse<String> answer = send("query", BodyPublishers.ofString("SELECT 1"));
            if (answer.statusCode() == OK) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IOException("The reference bundle did not start");
    }

    /** Runs a query; gives microseconds, rows and the sum of the last column. */
    List<Long> query(String sql) throws IOException, InterruptedException {
        String answer = text("query", BodyPublishers.ofString(sql));
        return List.of(answer.split(" ")).stream().map(Long::parseLong).toList();
    }

    /** Runs statements one after another. */
    void execute(String... statements) throws IOException, InterruptedException {
        text("execute", BodyPublishers.ofString(String.join("\n", statements)));
    }

    /** Loads tab-separated rows. */
    void load(String table, String columns, Supplier<InputStream> rows) throws IOException, InterruptedException {
        String path = "load?table=" + table + "&columns=" + URLEncoder.encode(columns, StandardCharsets.UTF_8);
        text(path, BodyPublishers.ofInputStream(rows));
    }

    /** Reads a workbook into the plain table; gives the number of rows. */
    int importRows(Path file) throws IOException, InterruptedException {
        return Integer.parseInt(text("import", BodyPublishers.ofFile(file)));
    }

    /** Writes a query as a workbook; gives its bytes. */
    long export(String sql) throws IOException, InterruptedException {
        return workbook("export", sql);
    }

    /** Writes a query as a workbook by POI; gives its bytes. */
    long poi(String sql, String format) throws IOException, InterruptedException {
        return workbook("poi?format=" + format, sql);
    }

    private long workbook(String path, String sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .POST(BodyPublishers.ofString(sql))
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return Streams.count(body);
        }
    }

    private String text(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, body);
        if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT) {
            throw new IOException("The reference failed: " + path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
