package org.bagui.plugin.reports.composed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a workbook with one fixed time, so that the same report is the same file, byte by byte. */
final class SteadyZip {
    /** The first moment that a zip can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** @param instead what stands for parts of these names */
    static void write(byte[] workbook, Map<String, byte[]> instead, OutputStream to) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry steady = new ZipEntry(part.getName());
                steady.setTimeLocal(TIME);
                out.putNextEntry(steady);
                byte[] other = instead.get(part.getName());
                if (other == null) {
                    parts.transferTo(out);
                } else {
                    out.write(other);
                }
                out.closeEntry();
            }
        }
    }
}
