package org.bagui.runtime.itest.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagui.runtime.itest.plugin.Samples;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.testkit.BrowserScript;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages of the console in a browser: each of some files of {@code runtime/console/src/test/screen} is one test; without Node.js or
 * Chromium they are skipped by name. Several classes share the files, so that two processes may drive them at the same time.
 */
@Edition(value = "city", shared = true)
abstract class ScreenTests {
    /** In the POM: Chinese alone in the short run. */
    private static final String LANGUAGES = System.getProperty("bagui.screen.languages", "zh,en");

    private final RunningEdition platform;
    private final List<String> files;

    ScreenTests(RunningEdition platform, List<String> files) {
        this.platform = platform;
        this.files = files;
    }

    @TestFactory
    Stream<DynamicTest> inABrowser() {
        return files.stream()
                .map(file -> file + ".test.ts")
                .map(file -> DynamicTest.dynamicTest(file, () -> drive(file)));
    }

    private void drive(String file) throws IOException, InterruptedException {
        Optional<String> missing = BrowserScript.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        String administrator = "screen-" + System.nanoTime();
        String password = RandomPasswords.random();
        platform.account(administrator, "450000", List.of("administrator"), password);
        platform.account(administrator + "-second", "450000", List.of("administrator"), password);
        Path plugin = Files.write(Files.createTempFile("console", ".jar"), Samples.withPage("1.0.0"));
        Map<String, String> told = Map.of(
                "BAGUI_ADMIN",
                administrator,
                "BAGUI_ADMIN_PASSWORD",
                password,
                "BAGUI_SECOND",
                administrator + "-second",
                "BAGUI_SECOND_PASSWORD",
                password,
                "BAGUI_LANGUAGES",
                LANGUAGES,
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
}
