package org.bagui.plugin.reports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** Where the bytes of a table lie: in a file, or in memory, where none of them touches a disk. */
public final class SheetSource {
    private final String name;
    private final Path file;
    private final byte[] bytes;
    private final UploadBudget budget;

    private SheetSource(String name, Path file, byte[] bytes, UploadBudget budget) {
        this.name = name;
        this.file = file;
        this.bytes = bytes;
        this.budget = budget;
    }

    /** A file. */
    public static SheetSource of(Path file) {
        return new SheetSource(String.valueOf(file.getFileName()), file, null, UploadBudget.unlimited());
    }

    /** Bytes in memory, which are kept and not copied; read them with limits that do not {@linkplain SheetLimits#spill spill}. */
    public static SheetSource of(String name, byte... bytes) {
        return new SheetSource(name, null, bytes, UploadBudget.unlimited());
    }

    /** The same bytes, whose reading a budget pays for. */
    public SheetSource within(UploadBudget paying) {
        return new SheetSource(name, file, bytes, paying);
    }

    /** What pays for the reading. */
    public UploadBudget budget() {
        return budget;
    }

    /** Its name, with no folder before it. */
    public String name() {
        return name;
    }

    /** The file, or null where the bytes lie in memory. */
    public Path file() {
        return file;
    }

    /** The bytes in memory, or null where they lie in a file. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of bytes. */
    public long size() throws IOException {
        return file == null ? bytes.length : Files.size(file);
    }

    /** Reads from the beginning. */
    public InputStream open() throws IOException {
        return budget.metered(file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file));
    }
}
