package org.bagui.runtime.launcher.plugin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.DataLock;
import org.bagui.runtime.launcher.LauncherException;

/**
 * The folder of plugins inside a data folder, and what the platform reports of it. Commands hand jars over by a rename into
 * it; whoever may write there needs no account.
 */
final class InstalledPlugins {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** A plain name of a jar: no path leads out of the folder. */
    private static final Pattern JAR = Pattern.compile("[^/\\\\\\x00]+\\.jar");

    private static final long PAUSE_NANOS = 50_000_000;

    private final Path data;
    private final Path folder;
    private final Path report;

    InstalledPlugins(Path data) {
        this.data = data;
        this.folder = data.resolve("plugins");
        this.report = data.resolve("run").resolve("plugins.json");
    }

    boolean isPlatformRunning() {
        return DataLock.isHeld(data);
    }

    /**
     * Copies a jar beside its place, and renames it there: nobody ever sees half of it.
     *
     * @return the stamp under which the platform reports what becomes of this very file
     */
    String put(Path jar, String target) throws IOException {
        Files.createDirectories(folder);
        Path copy = folder.resolve(target + ".incoming");
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        BasicFileAttributes known = Files.readAttributes(copy, BasicFileAttributes.class);
        Files.move(copy, folder.resolve(target), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return known.size() + " " + known.lastModifiedTime().toMillis() + " " + known.fileKey();
    }

    /** Where a jar of the folder lies. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Deletes a jar of the folder, and what was put aside for it; false where there is none. */
    boolean remove(String file) throws IOException {
        boolean there = JAR.matcher(file).matches() && Files.deleteIfExists(folder.resolve(file));
        if (there) {
            Files.deleteIfExists(folder.resolve(file + ".refused"));
        }
        return there;
    }

    /** The file of the plugin of that name. */
    Optional<String> fileOf(String name) throws IOException {
        for (Path jar : files()) {
            try {
                if (PluginJar.read(jar).name().equals(name)) {
                    return Optional.of(jar.getFileName().toString());
                }
            } catch (LauncherException noBundle) {
                // It has no name to be found by; it is listed and removed by its file.
                continue;
            }
        }
        return Optional.empty();
    }

    /** One line for each jar. */
    List<String> jars() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path jar : files()) {
            String file = jar.getFileName().toString();
            try {
                PluginJar read = PluginJar.read(jar);
                lines.add(read.name() + "\t" + read.version() + "\tstopped\t" + file);
            } catch (LauncherException noBundle) {
                lines.add("-\t-\tfailed\t" + file + "\n  " + noBundle.getMessage());
            }
        }
        return lines;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** What the platform has reported last. */
    List<PluginState> states() throws IOException {
        try {
            List<PluginState> states = new ArrayList<>();
            JSON.readTree(Files.readAllBytes(report)).path("items").forEach(item -> states.add(PluginState.of(item)));
            return states;
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Waits until the platform reports what is looked for. */
    PluginState await(String what, Function<List<PluginState>, Stream<PluginState>> wanted) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Optional<PluginState> found = wanted.apply(states()).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause(what, deadline);
        }
    }

    /** Waits until the platform reports nothing of a file any longer. */
    void awaitGone(String file) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (states().stream().anyMatch(each -> each.file().equals(file))) {
            pause("移除 removal", deadline);
        }
    }

    private static void pause(String what, long deadline) {
        if (System.nanoTime() > deadline) {
            throw new LauncherException("平台在 " + LIMIT.toSeconds() + " 秒内没有完成" + what + "，请查看日志"
                    + " The platform did not finish that in so many seconds, see its log");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
