package org.bagui.runtime.itest.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.testkit.BrowserScript;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;

/** The console's files by HTTP. */
@Edition(value = "city", shared = true)
class ConsoleTest {
    private final RunningEdition platform;

    ConsoleTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void everyAddressIsThePageAndNothingElseIsGiven() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/console/450203/2022-03/registers/labour-demand");
        assertEquals(200, page.statusCode());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self';"), policy);
        assertEquals("/console/", get("/").headers().firstValue("Location").orElse(""));
        assertEquals(
                "/console/", get("/console").headers().firstValue("Location").orElse(""));
        for (String absent : List.of(
                "/console/assets/absent.js",
                "/console/assets/..%2f..%2fMETA-INF%2fMANIFEST.MF",
                "/console/assets/%2e%2e/%2e%2e/OSGI-INF/x.xml",
                "/console/assets/",
                "/console/plugins/org.bagui.plugin.ledger/absent.js",
                "/console/plugins/org.bagui.core.model/..%2f..%2fMETA-INF%2fMANIFEST.MF",
                "/console/plugins/org.bagui.runtime.security/x.class")) {
            int status = get(absent).statusCode();
            assertTrue(status == 404 || status == 400, absent + " " + status);
        }
    }

    /** Files of {@code runtime/console/src/test/screen}: each belongs to one of the classes that drive a browser. */
    @Test
    void everyScreenIsDriven() throws IOException {
        Set<String> driven = new TreeSet<>();
        for (List<String> group : List.of(ConsoleMonthTest.FILES, ConsolePagesTest.FILES, ConsoleWorkTest.FILES)) {
            group.forEach(file -> assertTrue(driven.add(file), file));
        }
        try (Stream<Path> all = Files.list(BrowserScript.console().resolve("src/test/screen"))) {
            assertEquals(
                    all.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".test.ts"))
                            .map(file -> file.substring(0, file.indexOf('.')))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    driven);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(platform.baseUri().resolve(URI.create(path)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
