package org.bagui.runtime.launcher.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.bagui.runtime.launcher.LauncherException;

/**
 * Who runs on a data folder: the file {@code bagui.pid} in it, with the process, when it began ({@link ProcessBegin}) and,
 * once it is ready, its address, one a line. The beginning tells whether a number belongs to another process by now.
 */
public final class RunRecord {
    private static final String NAME = "bagui.pid";

    private final Path file;

    public RunRecord(Path data) {
        this.file = data.resolve(NAME);
    }

    /** Writes down this process. */
    public void begin() throws IOException {
        write(own());
    }

    /** Adds the address at which this process answers. */
    public void ready(URI address) throws IOException {
        write(own() + address + "\n");
    }

    /** Takes the record away. */
    public void end() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Returns the process that runs on the folder, or nothing: also where the record is damaged, or left from a process
     * killed.
     */
    public Optional<ProcessHandle> process() {
        List<String> lines = lines();
        return lines.size() < 2
                ? Optional.empty()
                : handle(lines.get(0))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> ProcessBegin.matches(process, lines.get(1)));
    }

    /** Returns the address of the process, or nothing before it is ready. */
    public Optional<URI> address() {
        List<String> lines = lines();
        return lines.size() < 3 ? Optional.empty() : Optional.of(URI.create(lines.get(2)));
    }

    private static Optional<ProcessHandle> handle(String number) {
        try {
            return ProcessHandle.of(Long.parseLong(number));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException notRunning) {
            return List.of();
        } catch (IOException e) {
            throw new LauncherException("无法读取 " + file + "，请检查权限 Cannot be read, check its permissions: " + e, e);
        }
    }

    private void write(String text) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String own() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "\n" + ProcessBegin.of(self) + "\n";
    }
}
