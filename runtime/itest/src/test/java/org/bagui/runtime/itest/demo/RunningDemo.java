package org.bagui.runtime.itest.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.client.RestClient;

/** {@code bin/bagui demo} as a newcomer runs it, known by nothing but what it prints. */
final class RunningDemo implements AutoCloseable {
    private static final int LIMIT_SECONDS = 240;
    private static final Pattern PASSWORD = Pattern.compile("(?:[A-Z][a-z]\\d[a-z]-){3}[A-Z][a-z]\\d[a-z]");
    private static final Pattern CONSOLE = Pattern.compile("Console +(http://\\S+/console/)");
    private static final Pattern DOCS = Pattern.compile("API docs +(http://\\S+)");

    private static final Pattern FOLDER = Pattern.compile("Data folder, deleted at the end  (\\S+)");

    private final Process process;
    private final StringBuffer printed = new StringBuffer();
    private final CompletableFuture<String> done = new CompletableFuture<>();

    private RunningDemo(Process process) {
        this.process = process;
    }

    /** Starts it and returns when it has printed all. */
    static RunningDemo whole(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Distribution.locate().home().resolve("bin/bagui").toString(), "demo"));
        command.addAll(List.of(options));
        RunningDemo demo = new RunningDemo(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        Thread reader = new Thread(demo::read, "demo-output");
        reader.setDaemon(true);
        reader.start();
        try {
            demo.done.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return demo;
        } catch (ExecutionException | TimeoutException e) {
            demo.close();
            throw new IllegalStateException("The demonstration did not come to its end:\n" + demo.printed, e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.append(line).append('\n');
                if (line.contains("Ctrl+C stops it")) {
                    done.complete(line);
                }
            }
            done.completeExceptionally(new IOException("The process has ended"));
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    /** What it has printed so far. */
    String printed() {
        return printed.toString();
    }

    URI console() {
        return URI.create(found(CONSOLE).group(1));
    }

    URI docs() {
        return URI.create(found(DOCS).group(1));
    }

    /** The line of the table whose role is called so. */
    String[] row(String role) {
        return printed()
                .lines()
                .filter(line ->
                        line.startsWith(role + " ") && PASSWORD.matcher(line).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + role + " in\n" + printed))
                .split(" {2,}");
    }

    /** Whoever signs in with what stands in that line. */
    RestClient signedIn(String role) {
        String[] row = row(role);
        return new RestClient(console()).signIn(row[2], row[3]);
    }

    /** The folder that it has named. */
    Path folder() {
        return folder(printed());
    }

    /** The folder that one has named that printed this. */
    static Path folder(CharSequence printed) {
        return Path.of(found(FOLDER, printed).group(1));
    }

    private Matcher found(Pattern wanted) {
        return found(wanted, printed);
    }

    private static Matcher found(Pattern wanted, CharSequence printed) {
        Matcher matcher = wanted.matcher(printed);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + wanted + " in\n" + printed);
        }
        return matcher;
    }

    /** Stops it as Ctrl+C does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
