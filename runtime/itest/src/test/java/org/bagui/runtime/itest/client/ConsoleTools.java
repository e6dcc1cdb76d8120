package org.bagui.runtime.itest.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node.js with the libraries that runtime/console has for its build and tests; what needs them is skipped by name where they are not. */
final class ConsoleTools {
    private static final Path CONSOLE = Path.of(System.getProperty("bagui.root"), "runtime", "console")
            .toAbsolutePath()
            .normalize();

    private ConsoleTools() {}

    /** Skips the test unless the libraries were installed, which the build does where there is Node.js. */
    static void assumeThere(String library) {
        assumeTrue(
                Files.isDirectory(libraries().resolve(library)),
                "没有 Node.js 20 或 " + library + " Node.js 20 or " + library + " is missing in runtime/console");
    }

    /** Folder of the libraries. */
    static Path libraries() {
        return CONSOLE.resolve("node_modules");
    }

    /** A file of the console's module. */
    static Path file(String name) {
        return CONSOLE.resolve(name);
    }

    /** Runs a script to its end, and returns what it says, a line each; fails with that where the script does. */
    static List<String> node(Path folder, Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("node"));
        for (Object word : command) {
            words.add(word.toString());
        }
        Path said = Files.createTempFile("node", ".log");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int status = process.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new AssertionError(words + " ended with " + status + ":\n" + text);
            }
            return text.lines().toList();
        } finally {
            Files.delete(said);
        }
    }
}
