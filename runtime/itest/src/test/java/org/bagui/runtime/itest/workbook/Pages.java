package org.bagui.runtime.itest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bagui.runtime.launcher.client.Answer;

/** Keeps the workbooks that tests get in the folder that {@code BAGUI_WORKBOOKS} names, for people to look at. */
final class Pages {
    private static final String FOLDER = System.getenv("BAGUI_WORKBOOKS");

    private Pages() {}

    static Answer kept(Answer file, String name) {
        if (FOLDER != null && file.status() == 200) {
            try {
                Files.write(Files.createDirectories(Path.of(FOLDER)).resolve(name), file.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }
}
