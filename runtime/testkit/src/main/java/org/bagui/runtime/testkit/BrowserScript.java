package org.bagui.runtime.testkit;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of {@code runtime/console} that drives Chromium on a running platform. */
public final class BrowserScript {
    private static final int MINUTES = 10;
    private static final String VITEST = "node_modules/vitest/vitest.mjs";
    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private final Path file;

    /** A script by its path below {@code runtime/console/src/test}. */
    public BrowserScript(String file) {
        this.file = Path.of(file);
    }

    /** The console's folder. */
    public static Path console() {
        return Path.of(System.getProperty("bagui.root"), "runtime", "console");
    }

    /** What keeps scripts from running here, in words; empty where nothing does. */
    public static Optional<String> missing() {
        if (!isThere("node")) {
            return Optional.of("console: Node.js is missing");
        }
        if (!Files.isDirectory(console().resolve("target/classes/console/assets"))) {
            return Optional.of("console: built without its pages, see the build's log");
        }
        return BROWSERS.stream().anyMatch(BrowserScript::isThere)
                ? Optional.empty()
                : Optional.of("console: Chromium is missing");
    }

    /**
     * Runs the script to its end.
     *
     * @param base address of the platform's REST interface
     * @param environment what the script is told besides
     * @return what it printed
     * @throws AssertionError with what it printed, where it fails or does not end
     */
    public String run(URI base, Map<String, String> environment) throws IOException, InterruptedException {
        File log = File.createTempFile("console", ".log");
        ProcessBuilder command = new ProcessBuilder(
                        "node", VITEST, "run", "--config", "screen.config.ts", file.toString())
                .directory(console().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        command.environment().put("BAGUI_URL", base.resolve("/").toString().replaceAll("/$", ""));
        command.environment().put("NO_COLOR", "1");
        command.environment().putAll(environment);
        Process process = command.start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(log.toPath());
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(ended ? said : "not done in " + MINUTES + " minutes: " + said);
            }
            return said;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(log.toPath());
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
