package org.bagui.runtime.plugins.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Private copies of the jars: what is judged is what runs, and stays so that a refused one can make room for its older version again. */
final class Kept {
    /** Ending of a jar that was put aside. */
    static final String ASIDE = ".refused";

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final Path folder;

    /** Copies in a folder, which is emptied. */
    Kept(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> old = files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    /** A private copy, which nobody exchanges between its judgement and its installation. */
    Path copy(Path jar) throws IOException {
        Path copy = Files.createTempFile(folder, "", ".jar");
        try (OutputStream out = Files.newOutputStream(copy)) {
            Files.copy(jar, out);
        } catch (IOException | RuntimeException | Error failed) {
            forget(copy);
            throw failed;
        }
        return copy;
    }

    void forget(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("{} 未能删除,下次启动时清理 was not deleted; the next start does", copy, e);
        }
    }

    /**
     * Puts the refused jar aside and the older one in its place, by a rename onto it: there is a jar at any time.
     *
     * @param judged how the jar was when it was refused; one that has changed since stays where it is
     * @param older copy of the one that runs
     * @return how the jar is now, or null where it was left alone
     */
    Stamp restore(Path jar, Stamp judged, Path older) throws IOException {
        Path copy = jar.resolveSibling(jar.getFileName() + ".restored");
        Files.copy(older, copy, StandardCopyOption.REPLACE_EXISTING);
        Stamp restored = Stamp.of(copy);
        Path aside = jar.resolveSibling(jar.getFileName() + ASIDE);
        if (Files.isDirectory(jar)) {
            Files.move(jar, aside, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Path refused = jar.resolveSibling(jar.getFileName() + ".aside");
            if (isStill(jar, judged)) {
                Files.copy(jar, refused, StandardCopyOption.REPLACE_EXISTING);
            }
            // Once more, as late as can be: a newer one may have come while the refused one was copied.
            if (!isStill(jar, judged)) {
                Files.deleteIfExists(refused);
                Files.delete(copy);
                return null;
            }
            Files.move(refused, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(copy, jar, StandardCopyOption.ATOMIC_MOVE);
        return restored;
    }

    private static boolean isStill(Path jar, Stamp judged) throws IOException {
        return Files.exists(jar) && judged.equals(Stamp.of(jar));
    }
}
