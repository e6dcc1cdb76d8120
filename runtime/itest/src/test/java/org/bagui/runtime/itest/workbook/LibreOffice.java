package org.bagui.runtime.itest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office program that opens a workbook and saves it again. */
final class LibreOffice {
    private static final int PATIENCE_SECONDS = 180;
    /** One for this process: to make a profile takes longer than to convert a workbook. */
    private static final Path PROFILE = Path.of(
            System.getProperty("bagui.root"),
            "runtime/itest/target/soffice-" + ProcessHandle.current().pid());

    private LibreOffice() {}

    /** Whether it is installed. */
    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** Opens a workbook and saves it in a format: {@code xls}, {@code xlsx}, {@code pdf}. */
    static byte[] saved(byte[] file, String from, String to) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bagui-soffice");
        try {
            Path source = Files.write(folder.resolve("form." + from), file);
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder(List.of(
                            "soffice",
                            "-env:UserInstallation=" + PROFILE.toUri(),
                            "--headless",
                            "--convert-to",
                            to,
                            "--outdir",
                            out.toString(),
                            source.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice did not end");
            }
            return Files.readAllBytes(out.resolve("form." + to));
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
