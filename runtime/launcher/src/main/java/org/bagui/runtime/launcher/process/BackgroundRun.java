package org.bagui.runtime.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.data.RunRecord;
import org.bagui.runtime.launcher.files.OwnerOnly;

/** A process of its own that runs the platform; what it says goes to a log in the data folder. */
final class BackgroundRun {
    private static final long PAUSE_MILLIS = 100;
    private static final int SHOWN = 4_000;
    /** Marks the line with the first password of admin. */
    private static final String FIRST = "First start:";

    private final Process process;
    private final RunRecord record;
    private final Path log;
    private final long begin;

    private BackgroundRun(Process process, RunRecord record, Path log, long begin) {
        this.process = process;
        this.record = record;
        this.log = log;
        this.begin = begin;
    }

    /** Starts the command; the log may hold the first password, so only its owner reads it. */
    static BackgroundRun start(List<String> command, Path data) throws IOException {
        OwnerOnly folder = new OwnerOnly(data.resolve("log"));
        Path log = folder.made().resolve("bagui.log");
        Files.newByteChannel(log, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), folder.ofFile())
                .close();
        long begin = Files.size(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new BackgroundRun(process, new RunRecord(data), log, begin);
    }

    /** Returns when it is ready; false when it has ended before, or not got ready within so many seconds. */
    boolean awaitReady(int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (record.process().isEmpty() || record.address().isEmpty()) {
            if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Whether it has made the first account, whose password then stands in the log. */
    boolean isFirst() throws IOException {
        return end().contains(FIRST);
    }

    /** Returns the end of what this run has said, in whole lines, and without the first password. */
    String said() throws IOException {
        return withoutPassword(end());
    }

    static String withoutPassword(String said) {
        return said.lines().filter(line -> !line.contains(FIRST)).collect(Collectors.joining("\n"));
    }

    private String end() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(begin, file.length() - SHOWN);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            String said = new String(bytes, StandardCharsets.UTF_8);
            return from > begin ? said.substring(said.indexOf('\n') + 1) : said;
        }
    }
}
