package org.bagui.plugin.reports.imports.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts files that were uploaded, as they may hold what nobody asked for, by a key in the folder itself (AES in counter mode): it
 * hides them from whoever looks through disks, backups and lists of bytes, not from whoever has the folder.
 */
final class SheetSeal {
    private static final byte[] MARK = "bagui sealed 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int START_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final SecretKeySpec key;

    /** The seal of a folder, whose key is made where it lacks. */
    SheetSeal(Path folder) throws IOException {
        this.folder = folder;
        Path file = folder.resolve("key");
        if (!Files.exists(file) || Files.size(file) != KEY_BYTES) {
            replace(file, out -> out.write(random(KEY_BYTES)));
        }
        this.key = new SecretKeySpec(Files.readAllBytes(file), "AES");
    }

    /** What is written into a file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static boolean isSealed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(MARK, in.readNBytes(MARK.length));
        }
    }

    /** Writes a file sealed, also in its own place. */
    void seal(Path open, Path sealed) throws IOException {
        byte[] start = random(START_BYTES);
        replace(sealed, out -> {
            out.write(MARK);
            out.write(start);
            try (OutputStream hidden = new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, start))) {
                Files.copy(open, hidden);
            }
        });
    }

    /** Writes what is sealed into an open file. */
    void open(Path sealed, Path open) throws IOException {
        try (InputStream in = Files.newInputStream(sealed)) {
            in.skipNBytes(MARK.length);
            byte[] start = in.readNBytes(START_BYTES);
            Files.copy(
                    new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, start)),
                    open,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Nobody sees half of it, and nobody but its owner any of it. */
    private void replace(Path file, Content content) throws IOException {
        Path whole = Files.createTempFile(folder, UploadFolder.UPLOAD, "");
        try (OutputStream out = Files.newOutputStream(whole)) {
            content.writeTo(out);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Cipher cipher(int mode, byte[] start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES", impossible);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
