package org.bagui.runtime.itest.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./bagui} tells of a build in a pipe: each step as it happens, and what runs while nothing happens. */
class BuildProgressTest {
    private static final String SCRIPT = ". \"$0/cnf/script/progress.sh\"; told \"$1/build.log\" bash -c \"$2\"";
    private static final String BUILD = "echo '[INFO] Building Bagui :: core.model';"
            + "echo '[INFO] Running org.bagui.SlowTest';"
            + "read -r go;"
            + "echo '[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.2 s <<< FAILURE!"
            + " -- in org.bagui.SlowTest';"
            + "exit 3";

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void stepsAreToldAsTheyHappenAndSilenceIsBroken() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", SCRIPT, System.getProperty("bagui.root"), folder.toString(), BUILD);
        builder.environment().put("BAGUI_SILENCE", "1");
        Process process = builder.start();
        try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
            assertSays("Bagui :: core.model", told.readLine());
            // The build waits for a word of ours: what comes now comes of itself.
            assertSays("… SlowTest", told.readLine());
            process.outputWriter().append("go\n").flush();
            String last = told.readLine();
            while (last.contains("…")) {
                last = told.readLine();
            }
            assertSays("SlowTest: 2, Failures: 1", last);
            assertEquals(null, told.readLine());
        } finally {
            process.destroy();
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(3, process.exitValue());
        assertTrue(Files.readString(folder.resolve("build.log")).contains("Running org.bagui.SlowTest"));
    }

    /** A last line without an end, and a command that is not there, are failures like any other. */
    @ParameterizedTest
    @CsvSource({"printf partial; exit 5, 5", "no-such-command-anywhere, 127", "echo 'exit 0'; exit 4, 4", "true, 0"})
    void aFailureIsNeverTakenForSuccess(String command, int code) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash", "-c", SCRIPT, System.getProperty("bagui.root"), folder.toString(), command)
                .start();
        process.getInputStream().readAllBytes();
        assertEquals(code, process.waitFor());
    }

    private static void assertSays(String wanted, String line) {
        assertTrue(line != null && line.contains(wanted), line);
    }
}
