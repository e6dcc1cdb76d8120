package org.bagui.runtime.itest.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.runtime.itest.plugin.Samples;
import org.bagui.runtime.launcher.client.Passwords;
import org.bagui.runtime.testkit.BrowserScript;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The console on a running platform: its files by HTTP, and its pages in a browser. Each file of {@code
 * runtime/console/src/test/screen} is one test here; without Node.js or Chromium they are skipped by name.
 */
@Edition("city")
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

    @TestFactory
    Stream<DynamicTest> inABrowser() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(BrowserScript.console().resolve("src/test/screen"))) {
            files = all.map(Path::getFileName)
                    .filter(file -> file.toString().endsWith(".test.ts"))
                    .sorted()
                    .toList();
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> drive(file)));
    }

    private void drive(Path file) throws IOException, InterruptedException {
        Optional<String> missing = BrowserScript.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        String administrator = "screen-" + System.nanoTime();
        String password = Passwords.random();
        platform.administrator().account(administrator, "450000", List.of("administrator"), password);
        Path plugin = Files.write(Files.createTempFile("console", ".jar"), Samples.withPage("1.0.0"));
        Map<String, String> told = Map.of(
                "BAGUI_ADMIN",
                administrator,
                "BAGUI_ADMIN_PASSWORD",
                password,
                "BAGUI_PLUGINS",
                platform.plugins().toString(),
                "BAGUI_SAMPLE_PLUGIN",
                plugin.toString());
        try {
            new BrowserScript("screen/" + file).run(platform.baseUri(), told);
        } finally {
            Files.delete(plugin);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(platform.baseUri().resolve(URI.create(path)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
