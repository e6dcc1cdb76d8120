package org.bagui.runtime.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * When a process began, as a text that no other process of that number has. On Linux it is the boot and the ticks since
 * (field 22 of {@code /proc/<pid>/stat}, see proc(5)), which a change of the clock leaves alone; elsewhere, and in records
 * of earlier versions, the milliseconds since 1970.
 */
final class ProcessBegin {
    static final String UNKNOWN = "unknown";

    private static final Path PROC = Path.of("/proc");
    /** Field 22, counted from field 3, the first behind the name in brackets. */
    private static final int TICKS = 22 - 3;

    private ProcessBegin() {}

    static String of(ProcessHandle process) {
        return ticks(process).or(() -> millis(process)).orElse(UNKNOWN);
    }

    /** Whether the process began so; what is not known is no match. */
    static boolean matches(ProcessHandle process, String begin) {
        return ticks(process).filter(begin::equals).isPresent()
                || millis(process).filter(begin::equals).isPresent();
    }

    private static Optional<String> ticks(ProcessHandle process) {
        try {
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            return ticks(Files.readString(PROC.resolve(process.pid() + "/stat")))
                    .map(ticks -> boot + " " + ticks);
        } catch (IOException noSuchSystem) {
            return Optional.empty();
        }
    }

    /** The ticks in the text of {@code stat}; the name of the program may hold blanks and brackets. */
    static Optional<String> ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > TICKS ? Optional.of(fields[TICKS]) : Optional.empty();
    }

    private static Optional<String> millis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf);
    }
}
