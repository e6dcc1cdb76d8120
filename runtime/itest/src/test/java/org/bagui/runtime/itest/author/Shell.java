package org.bagui.runtime.itest.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts by bash in a folder of their own, without any setting of the platform from this process but those of Java.
 *
 * @param folder folder in which they start
 */
record Shell(Path folder) {
    private static final int LIMIT_SECONDS = 300;

    /** How a script ended, and what it said, both streams together. */
    record Ran(int code, String said) {}

    Ran run(List<String> blocks, Map<String, String> environment) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script.sh"), String.join("\n", blocks));
        Path log = folder.resolve("script.log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BAGUI_") && !name.equals("BAGUI_JAVA_OPTS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("not done within " + LIMIT_SECONDS + " s: " + Files.readString(log));
        }
        return new Ran(process.exitValue(), Files.readString(log));
    }

    /** Whether a program is there. */
    static boolean has(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
