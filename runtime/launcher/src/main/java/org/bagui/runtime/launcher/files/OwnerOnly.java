package org.bagui.runtime.launcher.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A folder into which nobody but its owner may look, with everything in it. Where the file system knows no POSIX modes
 * (Windows) nothing is changed: there a folder has the access list of the one above it.
 */
public record OwnerOnly(Path root) {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Whether the file system has modes at all. */
    public boolean isSupported() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes the folder where it lacks, and those above it that lack; nobody sees them open. */
    public Path made() throws IOException {
        return Files.exists(root) ? root : Files.createDirectories(root, attributes("rwx------"));
    }

    /** What a new file is to be made with. */
    public FileAttribute<?>[] ofFile() {
        return attributes("rw-------");
    }

    /** Whether what anybody in this process makes in the folder comes open to others: by the mask that the process was started with. */
    public boolean isMadeOpen() throws IOException {
        if (!isSupported()) {
            return false;
        }
        Path made = Files.createFile(root.resolve(".mask-" + UUID.randomUUID()));
        try {
            return !OWNERS.containsAll(Files.getPosixFilePermissions(made));
        } finally {
            Files.delete(made);
        }
    }

    /**
     * Takes from everything what others than its owner may do. Links are not followed.
     *
     * @return what others may still use, because it belongs to another user
     */
    public List<Path> tightened() throws IOException {
        List<Path> left = new ArrayList<>();
        if (isSupported()) {
            Files.walkFileTree(root.toRealPath(), new Tightening(left));
        }
        return left;
    }

    private FileAttribute<?>[] attributes(String mode) {
        return isSupported()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static final class Tightening extends SimpleFileVisitor<Path> {
        private final List<Path> left;

        Tightening(List<Path> left) {
            this.left = left;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
            tighten(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
            if (!facts.isSymbolicLink()) {
                tighten(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A running platform takes files away meanwhile; a folder of another user may be closed. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException fault) {
            if (!(fault instanceof NoSuchFileException)) {
                left.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        private void tighten(Path path) {
            try {
                Set<PosixFilePermission> present = Files.getPosixFilePermissions(path);
                Set<PosixFilePermission> wanted = EnumSet.copyOf(OWNERS);
                wanted.retainAll(present);
                if (!wanted.equals(present)) {
                    Files.setPosixFilePermissions(path, wanted);
                }
            } catch (IOException refused) {
                visitFileFailed(path, refused);
            }
        }
    }
}
