package org.bagui.runtime.plugins.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bagui.runtime.plugins.JarRefusal;

/** Bounds of an archive: whether it is one, how much it holds, and where its files would lie. */
final class JarBounds {
    private static final long MIB = 1 << 20;
    private static final long LARGEST_FILE = 64 * MIB;
    private static final long LARGEST_CONTENT = 256 * MIB;
    private static final int MOST_ENTRIES = 10_000;

    private JarBounds() {}

    /** Refuses what is no file, and one that is too large to be copied. */
    static void requireFile(Path file) throws JarRefusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw new JarRefusal("not-a-jar", file.getFileName());
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new JarRefusal("jar-too-large", LARGEST_FILE / MIB);
        }
    }

    /** Names of all files of the archive, its content having been measured, not believed. */
    static Set<String> entries(Path file) throws JarRefusal, IOException {
        requireFile(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new JarRefusal("zip-bomb", LARGEST_CONTENT / MIB, MOST_ENTRIES);
            }
            Set<String> names = new LinkedHashSet<>();
            byte[] buffer = new byte[1 << 16];
            long content = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (leaves(name)) {
                    throw new JarRefusal("zip-slip", name);
                }
                if (!names.add(name)) {
                    throw new JarRefusal("zip-duplicate", name);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        content += read;
                        if (content > LARGEST_CONTENT) {
                            throw new JarRefusal("zip-bomb", LARGEST_CONTENT / MIB, MOST_ENTRIES);
                        }
                    }
                }
            }
            return names;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new JarRefusal("not-a-jar", String.valueOf(broken.getMessage()));
        }
    }

    /** Whether a file of that name would lie outside the folder that the archive is unpacked into. */
    private static boolean leaves(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.indexOf(':') >= 0
                || plain.indexOf('\0') >= 0
                || ("/" + plain + "/").contains("/../");
    }
}
