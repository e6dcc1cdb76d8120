package org.bagui.runtime.launcher.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bagui.runtime.launcher.files.FolderTree;

/** SHA-256 of every file of a folder, in the form that {@code sha256sum -c SHA256SUMS} reads. */
final class Checksums {
    private static final String NAME = "SHA256SUMS";

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    private Checksums(Path folder) {
        this.folder = folder;
    }

    static Checksums of(Path folder) throws IOException {
        Checksums sums = new Checksums(folder);
        for (Path file : new FolderTree(folder).files()) {
            sums.lines.add(sha256(file) + "  " + folder.relativize(file));
        }
        return sums;
    }

    void write() throws IOException {
        Files.write(folder.resolve(NAME), lines);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
