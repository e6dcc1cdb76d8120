package org.bagui.runtime.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A reviewed text under {@code src/test/golden} of the module under test. {@code -Dbagui.golden=write} writes it anew;
 * the change then shows in the review.
 */
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "golden");

    private final Path file;

    /** The file of that name. */
    public GoldenFile(String name) {
        this.file = FOLDER.resolve(name).toAbsolutePath();
    }

    /** Compares the text with the file, or writes the file. */
    public void compare(String text) {
        try {
            if ("write".equals(System.getProperty("bagui.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                return;
            }
            assertTrue(Files.exists(file), file + " is missing: write it by -Dbagui.golden=write and review it");
            assertEquals(
                    Files.readString(file), text, file + " differs: if so it shall be, run with -Dbagui.golden=write");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
