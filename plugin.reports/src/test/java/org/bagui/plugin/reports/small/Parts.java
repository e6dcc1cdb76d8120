package org.bagui.plugin.reports.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bagui.plugin.reports.sheet.XlsxParts;

/** Containers made part by part, as bytes. */
final class Parts {
    private Parts() {}

    static byte[] saved(XlsxParts parts) throws IOException {
        Path file = Files.createTempFile("parts", ".xlsx");
        try {
            return Files.readAllBytes(parts.save(file));
        } finally {
            Files.delete(file);
        }
    }
}
