package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes are named by words that CONTRIBUTING.md explains, and the rule does catch what it forbids. */
class ClassNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));

    /** People, places and things of the field and of the language. */
    private static final Set<String> WORDS = Set.of(
            "Actor",
            "Administrator",
            "Bearer",
            "Container",
            "Door",
            "Dormitory",
            "Entry",
            "Folder",
            "Header",
            "History",
            "Indicator",
            "Memory",
            "Officer",
            "Order",
            "Passenger",
            "Register",
            "Rider",
            "Sector",
            "Separator",
            "Supplier",
            "Transfer");

    private final ClassNames names = new ClassNames(contributing(), WORDS);

    @Test
    void everyClassIsNamedByTheTable() throws IOException {
        Map<String, String> sources = sources();
        assertTrue(sources.size() > 800, "too few classes were found: " + sources.size());
        assertEquals(List.of(), names.violations(sources));
    }

    @Test
    void everyLineOfTheTableStandsForClasses() throws IOException {
        Set<String> paths = sources().keySet();
        List<String> unused = names.known().stream()
                .filter(suffix -> paths.stream().noneMatch(path -> path.endsWith(suffix + ".java")))
                .toList();
        assertEquals(List.of(), unused);
    }

    @ParameterizedTest
    @CsvSource({
        "a/TripDesk.java, class TripDesk, says nothing",
        "a/TripManager.java, class TripManager, says nothing",
        "a/TripHandler.java, class TripHandler, does not explain",
        "a/TripResource.java, class TripResource, is no Resource",
        "a/TripException.java, record TripException, is no Exception",
    })
    void aWrongNameIsTold(String path, String source, String said) {
        List<String> found = names.violations(Map.of(path, source));
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains(said), found.get(0));
    }

    @Test
    void aNameThatStandsTwiceIsTold() {
        List<String> found =
                names.violations(new TreeMap<>(Map.of("a/Trip.java", "class Trip", "b/Trip.java", "class Trip")));
        assertEquals(List.of("b/Trip.java has the simple name of a/Trip.java"), found);
    }

    private static String contributing() {
        try {
            return Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source of every class of the product by its path. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("runtime"))) {
            try (Stream<Path> modules = Files.list(folder)) {
                for (Path module : (Iterable<Path>) modules::iterator) {
                    collect(module.resolve("src/main/java"), found);
                }
            }
        }
        return found;
    }

    private static void collect(Path sources, Map<String, String> found) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && !name.endsWith("-info.java")) {
                    found.put(ROOT.relativize(file).toString(), Files.readString(file));
                }
            }
        }
    }
}
