package org.bagui.runtime.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.Distribution;

/**
 * The distribution with the reference in its edition, made of links. A local plugin the reference cannot be: it uses what
 * plugins must not, the database and the web server themselves.
 */
final class BenchDistribution {
    static final String EDITION = "region";
    /** After the web server, whose whiteboard the reference registers with. */
    private static final int START_LEVEL = 8;

    private BenchDistribution() {}

    /** Lays it out in a folder that is not there yet, and returns that. */
    static Path into(Path folder) throws IOException {
        Path home = Distribution.locate().home();
        link(home, Files.createDirectories(folder), "bundles", "editions");
        Path bundles = Files.createDirectories(folder.resolve("bundles"));
        link(home.resolve("bundles"), bundles);
        ReferenceJar.into(bundles);
        Path edition = Files.createDirectories(folder.resolve("editions").resolve(EDITION));
        link(home.resolve("editions").resolve(EDITION), edition, "bundles");
        Path list =
                Files.copy(home.resolve("editions").resolve(EDITION).resolve("bundles"), edition.resolve("bundles"));
        Files.writeString(list, "\n" + START_LEVEL + " " + ReferenceJar.FILE + "\n", StandardOpenOption.APPEND);
        return folder;
    }

    private static void link(Path from, Path to, String... without) throws IOException {
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!List.of(without).contains(name)) {
                    Files.createSymbolicLink(to.resolve(name), child);
                }
            }
        }
    }
}
