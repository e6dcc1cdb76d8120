package org.bagui.runtime.plugins.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the jars that run, so that a refused one can make room for its older version again. */
final class Kept {
    /** Ending of a jar that was put aside. */
    static final String ASIDE = ".refused";

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

    void keep(Path jar, String digest) throws IOException {
        Files.copy(jar, folder.resolve(digest), StandardCopyOption.REPLACE_EXISTING);
    }

    void forget(String digest) throws IOException {
        Files.deleteIfExists(folder.resolve(digest));
    }

    /** Puts the refused jar aside and the kept one in its place. */
    void restore(Path jar, String digest) throws IOException {
        Path copy = jar.resolveSibling(jar.getFileName() + ".restored");
        Files.copy(folder.resolve(digest), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                jar,
                jar.resolveSibling(jar.getFileName() + ASIDE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        Files.move(copy, jar, StandardCopyOption.ATOMIC_MOVE);
    }
}
