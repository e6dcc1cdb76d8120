package org.bagui.runtime.security.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heads of the chain as they were when they were made, outside of the database: a line each in {@code audit-heads} of the
 * data folder, a file a month. Whoever changes the database and makes all seals anew does not make these.
 */
final class SealHeads {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18})[ \\t]+(?:\\S+[ \\t]+)?([0-9a-f]{64})");

    private final Path folder;

    /**
     * A head.
     *
     * @param number number of the seal
     */
    record Head(long number, String digest) {
        /** A line as it is kept, or told by whoever kept it elsewhere. */
        static Optional<Head> of(String line) {
            Matcher told = LINE.matcher(line == null ? "" : line.strip());
            return told.matches()
                    ? Optional.of(new Head(Long.parseLong(told.group(1)), told.group(2)))
                    : Optional.empty();
        }
    }

    /** Heads in this folder, which is made where it lacks. */
    SealHeads(Path folder) {
        this.folder = folder;
    }

    void add(AuditSeal seal) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(YearMonth.from(seal.lastAt) + ".tsv"),
                    seal.number + "\t" + seal.lastAt + "Z\t" + seal.digest + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All heads, by the order of their months and lines; to be closed. A line that is cut short is none. */
    Stream<Head> all() {
        return months().stream().flatMap(SealHeads::lines).flatMap(line -> Head.of(line).stream());
    }

    private List<Path> months() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
