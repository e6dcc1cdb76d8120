package org.bagui.runtime.launcher.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    private Path folder;

    @Test
    void whatOthersMayDoIsTakenAndWhatTheOwnerMayDoStays() throws IOException {
        Path inner = with(Files.createDirectories(folder.resolve("data/inner")), "rwxrwxrwx");
        Path text = with(Files.writeString(inner.resolve("text"), "示例"), "rw-r--r--");
        Path script = with(Files.writeString(inner.resolve("script"), "示例"), "r-xr-xr-x");
        Path elsewhere = with(Files.writeString(folder.resolve("elsewhere"), "示例"), "rw-r--r--");
        Files.createSymbolicLink(inner.resolve("link"), elsewhere);
        assertEquals(List.of(), new OwnerOnly(folder.resolve("data")).tightened());
        assertEquals(
                List.of("rwx------", "rw-------", "r-x------", "rw-r--r--"),
                List.of(mode(inner), mode(text), mode(script), mode(elsewhere)));
    }

    @Test
    void foldersAndFilesAreMadeForTheOwner() throws IOException {
        OwnerOnly made = new OwnerOnly(folder.resolve("a/b"));
        assertEquals("rwx------", mode(made.made()));
        assertEquals("rwx------", mode(made.made().getParent()));
        assertEquals("rw-------", mode(Files.createFile(made.root().resolve("file"), made.ofFile())));
    }

    @Test
    void theMaskOfTheProcessIsSeenByAFileThatGoesAgain() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        String usual = mode(Files.createFile(folder.resolve("usual")));
        assertEquals(!usual.endsWith("------"), new OwnerOnly(data).isMadeOpen());
        try (Stream<Path> left = Files.list(data)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aFolderBehindALinkIsTightened() throws IOException {
        Path data = with(Files.createDirectory(folder.resolve("real")), "rwxr-xr-x");
        Path link = Files.createSymbolicLink(folder.resolve("data"), data);
        new OwnerOnly(new OwnerOnly(link).made()).tightened();
        assertEquals("rwx------", mode(data));
    }

    private static Path with(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
