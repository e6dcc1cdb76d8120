package org.bagui.plugin.reports.imports.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of uploaded files: those being read, and for {@value #KEPT_HOURS} hours those of imports that came to an end
 * with their rows, sealed, each with a file of what became of its rows. They are readable for the platform's own user only.
 */
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    static final String UPLOAD = "upload-";
    private static final String SHEET = ".sheet";
    private static final String ROWS = ".rows";

    /** Hours for which the file of an import is kept. */
    public static final int KEPT_HOURS = 72;

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long limit;
    private final SheetSeal seal;

    /** A folder, made if it is not there; what an earlier run left half uploaded goes. */
    public UploadFolder(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UPLOAD + "*")) {
                left.forEach(UploadFolder::delete);
            }
            seal = new SheetSeal(folder);
            sealOlder();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder of uploads", e);
        }
    }

    /** Seals what an older version kept open. */
    private void sealOlder() throws IOException {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "[0-9]*" + SHEET)) {
            for (Path file : kept) {
                if (!SheetSeal.isSealed(file)) {
                    seal.seal(file, file);
                }
            }
        }
    }

    /**
     * Takes a body into a file.
     *
     * @throws Problem 413 {@code body-too-large} where it has more bytes than allowed, 400 {@code unreadable-body} where it
     *     breaks off
     */
    public Path spool(InputStream body) {
        Path file = null;
        boolean whole = false;
        try {
            file = Files.createTempFile(folder, UPLOAD, SHEET);
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(body, out);
            }
            whole = true;
            return file;
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        } finally {
            if (!whole && file != null) {
                delete(file);
            }
        }
    }

    private void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            size += read;
            if (size > limit) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw Problem.causedBy(e, 400, "unreadable-body");
        }
    }

    /** Refuses a body whose stated length is more than allowed; -1 states none. */
    public void checkLength(long stated) {
        if (stated > limit) {
            throw tooLarge();
        }
    }

    private Problem tooLarge() {
        return Problem.of(413, "body-too-large", limit / (1024 * 1024));
    }

    /** A new empty file; whoever takes it sees to its removal. */
    public Path fresh() {
        try {
            return Files.createTempFile(folder, UPLOAD, ROWS);
        } catch (IOException e) {
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }

    /** Keeps the file of an import, sealed, with what became of its rows; the open one goes. */
    public void keep(Path file, Path rows, long id) {
        try {
            if (!Files.exists(sheet(id))) {
                seal.seal(file, sheet(id));
            }
            delete(file);
            Files.move(rows, rows(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the file of import " + id, e);
        }
    }

    /** The kept file of an import, opened into a new one, whose removal is seen to by whoever takes it. */
    public Path opened(long id) {
        Path open = fresh();
        try {
            seal.open(sheet(id), open);
            return open;
        } catch (IOException e) {
            delete(open);
            throw Problem.causedBy(e, 503, "unavailable");
        }
    }

    /** The kept file of an import, as it lies there; may not exist. */
    public Path sheet(long id) {
        return folder.resolve(id + SHEET);
    }

    /** What became of the rows of an import; may not exist. */
    public Path rows(long id) {
        return folder.resolve(id + ROWS);
    }

    /** Whether the file of an import is kept, which ends after so many hours. */
    public boolean isKept(long id, Instant now) {
        return Files.exists(sheet(id)) && Files.exists(rows(id)) && !isOver(sheet(id), now);
    }

    /** Removes what is kept of an import. */
    public void erase(long id) {
        delete(sheet(id));
        delete(rows(id));
    }

    /**
     * Removes what was kept long enough, and the oldest files where all together take more room than they may.
     *
     * @param most bytes that kept files may take
     */
    public void eraseOver(Instant now, long most) {
        List<Path> kept = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (Path file : all) {
                if (isOver(file, now)) {
                    delete(file);
                } else {
                    kept.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through the folder of uploads", e);
        }
        // Ids rise with time.
        kept.sort(Comparator.comparingLong(UploadFolder::id).reversed());
        long room = most;
        for (Path file : kept) {
            room -= file.toFile().length();
            if (room < 0) {
                erase(id(file));
            }
        }
    }

    private static long id(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.indexOf('.')));
    }

    private static boolean isOver(Path file, Instant now) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT_HOURS, ChronoUnit.HOURS));
        } catch (IOException gone) {
            return true;
        }
    }

    /** Removes a file if it is there; one that cannot be removed is named in the log. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Uploaded file {} could not be removed", file, e);
        }
    }
}
