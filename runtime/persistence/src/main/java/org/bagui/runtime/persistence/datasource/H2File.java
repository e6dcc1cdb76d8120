package org.bagui.runtime.persistence.datasource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.tools.ChangeFileEncryption;

/**
 * The file of an H2 database.
 *
 * @param folder where it lies
 * @param name its name without the ending
 */
record H2File(Path folder, String name) {
    private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final String WORK = "encrypting-";

    /** The file of an H2 address. */
    static H2File of(String url) {
        String file = url.split(";")[0].substring("jdbc:h2:file:".length());
        Path path = Path.of(file.startsWith("~") ? System.getProperty("user.home") + file.substring(1) : file);
        return new H2File(path.toAbsolutePath().getParent(), path.getFileName().toString());
    }

    Path path() {
        return folder.resolve(name + ".mv.db");
    }

    boolean isThere() {
        return Files.exists(path());
    }

    /** Whether it is encrypted, which its first bytes tell. */
    boolean isEncrypted() {
        try (InputStream bytes = Files.newInputStream(path())) {
            return Arrays.equals(ENCRYPTED, bytes.readNBytes(ENCRYPTED.length));
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取数据库文件 Cannot read the database file " + path(), e);
        }
    }

    /** Encrypts it, while nobody has it open: a copy first, which then takes its place at once. */
    void encrypt(String key) {
        try {
            clear();
            Path work = Files.createTempDirectory(folder, WORK);
            H2File copy = new H2File(work, name);
            Files.copy(path(), copy.path());
            ChangeFileEncryption.execute(work.toString(), name, "AES", null, key.toCharArray(), true);
            try (FileChannel written = FileChannel.open(copy.path(), StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(copy.path(), path(), StandardCopyOption.ATOMIC_MOVE);
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException("无法加密数据库文件，需要与它同样大的空间 Cannot encrypt the database file " + path(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("无法加密数据库文件 Cannot encrypt the database file " + path(), e);
        }
    }

    /** Takes away what an encryption leaves, also one that was interrupted. */
    private void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, WORK + "*")) {
            for (Path work : left) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(work)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(work);
            }
        }
    }
}
