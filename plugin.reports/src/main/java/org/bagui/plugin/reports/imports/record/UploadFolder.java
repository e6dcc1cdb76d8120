package org.bagui.plugin.reports.imports.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bagui.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of uploaded files: those being read, and those of previews that wait for their commit. */
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String UPLOAD = "upload-";
    private static final String PREVIEW = ".preview";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long limit;

    /** A folder, made if it is not there; what an earlier run left half uploaded goes. */
    public UploadFolder(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UPLOAD + "*")) {
                left.forEach(UploadFolder::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder of uploads", e);
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
            file = Files.createTempFile(folder, UPLOAD, ".sheet");
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

    /** Keeps an uploaded file for the commit of a preview. */
    public void keep(Path file, long id) {
        try {
            Files.move(file, preview(id), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the file of import " + id, e);
        }
    }

    /** The file of a preview; may not exist. */
    public Path preview(long id) {
        return folder.resolve(id + PREVIEW);
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
