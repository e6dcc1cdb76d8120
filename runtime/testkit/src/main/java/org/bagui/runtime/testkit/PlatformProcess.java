package org.bagui.runtime.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.Distribution;

/** The platform as operators run it: {@code bin/bagui run} in a process of its own, which a test may kill. */
public final class PlatformProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Bagui is ready: (\\S+) \\(([\\d.]+) s\\)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final CompletableFuture<Matcher> ready = new CompletableFuture<>();
    private final StringBuffer output = new StringBuffer();

    private PlatformProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts an edition on a free port and returns when it is ready.
     *
     * @param environment further variables, for example {@code BAGUI_JAVA_OPTS}
     */
    public static PlatformProcess start(String edition, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Distribution.locate().home().resolve("bin/bagui").toString());
        command.addAll(List.of("run", "--edition", edition, "--port", "0", "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        PlatformProcess platform = new PlatformProcess(builder.start());
        Thread reader = new Thread(platform::read, "bagui-output");
        reader.setDaemon(true);
        reader.start();
        platform.awaitReady();
        return platform;
    }

    /** Returns the address of the REST interface. */
    public URI baseUri() {
        return URI.create(ready.join().group(1)).resolve("/api/v1/");
    }

    /** Returns how long the process took from its start until it answered that it is ready. */
    public Duration startTime() {
        return Duration.ofMillis(Math.round(Double.parseDouble(ready.join().group(2)) * 1000));
    }

    /** Returns the resident memory in bytes; Linux only. */
    public long residentBytes() throws IOException {
        Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!found.find()) {
            throw new IOException("The system does not tell the resident memory of " + process.pid());
        }
        return Long.parseLong(found.group(1)) * 1024;
    }

    /** Returns how long processors have worked for the process so far. */
    public Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException("The system does not tell the processor time of a process"));
    }

    /** Returns what the process has written so far, both streams together. */
    public String output() {
        return output.toString();
    }

    /** Ends the process at once, as {@code kill -9} does, and returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to stop, as an operator does; kills it when it does not. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("The platform did not stop when asked: " + output);
        }
    }

    private void awaitReady() throws InterruptedException {
        try {
            ready.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException("The platform did not become ready:\n" + output, e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher found = READY.matcher(line);
                if (found.find()) {
                    ready.complete(found);
                }
            }
            ready.completeExceptionally(new IOException("The process has ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }
}
