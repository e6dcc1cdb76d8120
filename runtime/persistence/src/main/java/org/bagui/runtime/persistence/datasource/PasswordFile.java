package org.bagui.runtime.persistence.datasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A file that holds one secret. A new one is drafted beside it first and takes its place when the database knows it: where
 * the file is there, the database has this password.
 */
final class PasswordFile {
    private static final int BYTES = 32;

    private final Path path;
    private final Path draft;

    PasswordFile(Path path) {
        this.path = path;
        this.draft = path.resolveSibling(path.getFileName() + ".new");
    }

    boolean isThere() {
        return Files.exists(path);
    }

    String read() {
        return read(path);
    }

    /** The secret that is to be, random, on disk and the owner's alone; that of an earlier start where one did not end. */
    String drafted() {
        try {
            if (!Files.exists(draft)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                // Files of this kind are made for their owner alone.
                Path whole = Files.createTempFile(path.toAbsolutePath().getParent(), ".password", "");
                String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
                Files.writeString(whole, text + "\n", StandardOpenOption.SYNC);
                Files.move(whole, draft, StandardCopyOption.ATOMIC_MOVE);
            }
            return read(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入口令文件 Cannot write the password file " + draft, e);
        }
    }

    /** Makes the drafted secret the one that counts. */
    void keep() {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入口令文件 Cannot write the password file " + path, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取口令文件 Cannot read the password file " + file, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
