package org.bagui.runtime.itest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Markdown pages and the Java sources of the tree, without what builds leave. */
final class DocumentedPages {
    static final Path ROOT = Path.of(System.getProperty("bagui.root")).normalize();

    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git", "output");
    private static final Set<Path> FILES = files();

    private DocumentedPages() {}

    /** All pages, those of readers and those that say why. */
    static List<Path> all() {
        return ending(".md");
    }

    /** The pages that a newcomer is led to: the two READMEs, CONTRIBUTING and the folder docs. */
    static List<Path> forReaders() {
        return all().stream()
                .filter(page -> page.startsWith(ROOT.resolve("docs"))
                        || page.getParent().equals(ROOT) && !page.endsWith("CHANGELOG.md"))
                .toList();
    }

    /** The files of a module whose class has this simple name; of any module where none is named. */
    static List<Path> sources(String folder, String simpleName) {
        return FILES.stream()
                .filter(file -> file.endsWith(simpleName + ".java"))
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> file.startsWith(ROOT.resolve(folder)))
                .toList();
    }

    /** Files of the tree with this ending, in whatever case. */
    static List<Path> ending(String ending) {
        String wanted = ending.toLowerCase(Locale.ROOT);
        return FILES.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(wanted))
                .toList();
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> files() {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean leftOut = LEFT_OUT.contains(folder.getFileName().toString());
                    return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The whole tree's names, relative to its root. */
    static Stream<String> relative(List<Path> files) {
        return files.stream().map(file -> ROOT.relativize(file).toString());
    }
}
