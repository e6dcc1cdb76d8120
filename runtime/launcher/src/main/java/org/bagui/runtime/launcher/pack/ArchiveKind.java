package org.bagui.runtime.launcher.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.bagui.runtime.launcher.files.FolderTree;

/** Kinds of archive; both keep which files may be run, and the same files make the same bytes. */
enum ArchiveKind {
    TAR(".tar.gz") {
        @Override
        void write(FolderTree folder, Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (Path each : folder.files()) {
                    TarArchiveEntry entry = new TarArchiveEntry(path(folder, each));
                    entry.setSize(Files.size(each));
                    entry.setMode(mode(each));
                    entry.setModTime(FileTime.from(MOMENT));
                    add(tar, entry, each);
                }
            }
        }
    },

    ZIP(".zip") {
        @Override
        void write(FolderTree folder, Path file) throws IOException {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
                for (Path each : folder.files()) {
                    ZipArchiveEntry entry = new ZipArchiveEntry(path(folder, each));
                    entry.setUnixMode(mode(each));
                    entry.setTime(MOMENT.toEpochMilli());
                    add(zip, entry, each);
                }
            }
        }
    };

    /** That of the reproducible build. */
    private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00Z");

    private static final int RUNNABLE = 0100755;
    private static final int PLAIN = 0100644;

    private final String suffix;

    ArchiveKind(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the kind that the name of a file ends with, or null. */
    static ArchiveKind of(Path file) {
        for (ArchiveKind kind : values()) {
            if (file.getFileName().toString().endsWith(kind.suffix)) {
                return kind;
            }
        }
        return null;
    }

    /** Writes everything in the folder. */
    abstract void write(FolderTree folder, Path file) throws IOException;

    private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> archive, E entry, Path file)
            throws IOException {
        archive.putArchiveEntry(entry);
        Files.copy(file, archive);
        archive.closeArchiveEntry();
    }

    private static String path(FolderTree folder, Path file) {
        return folder.root().relativize(file).toString();
    }

    private static int mode(Path file) {
        return Files.isExecutable(file) ? RUNNABLE : PLAIN;
    }
}
