package org.bagui.runtime.itest.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What in a folder has another mode than 0700 (folders) and 0600 (files), with that mode. */
final class OpenFiles extends SimpleFileVisitor<Path> {
    private final List<String> found = new ArrayList<>();
    private int seen;

    static OpenFiles in(Path folder) {
        try {
            OpenFiles open = new OpenFiles();
            Files.walkFileTree(folder, open);
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> found() {
        return found;
    }

    int seen() {
        return seen;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
        return look(folder, "rwx------");
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
        return look(file, "rw-------");
    }

    /** The platform runs on meanwhile. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (fault instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw fault;
    }

    private FileVisitResult look(Path path, String wanted) throws IOException {
        seen++;
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (!mode.equals(wanted)) {
                found.add(mode + " " + path);
            }
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException gone) {
            return visitFileFailed(path, gone);
        }
    }
}
