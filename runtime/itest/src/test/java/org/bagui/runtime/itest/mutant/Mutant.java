package org.bagui.runtime.itest.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A check that is taken out of the source, and the tests of which one must notice it.
 *
 * @param name what is missing then
 * @param file source file, from the root of the project
 * @param line the line that is changed, which is the only one of its kind in the file
 * @param replacement the line that stands there instead
 * @param tests classes or {@code class#method} that notice, from the package of all tests on
 */
record Mutant(String name, String file, String line, String replacement, List<String> tests) {
    /** Reads a list of them: a line {@code # name}, the file, lines that begin with {@code -} and {@code +}, and one of tests. */
    static List<Mutant> read(Path list) throws IOException {
        List<Mutant> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank())
                .toList();
        for (int i = 0; i < lines.size(); i += 5) {
            found.add(new Mutant(
                    after("# ", lines.get(i)),
                    lines.get(i + 1).strip(),
                    after("- ", lines.get(i + 2)),
                    after("+", lines.get(i + 3)).strip(),
                    List.of(lines.get(i + 4).strip().split(" "))));
        }
        return found;
    }

    private static String after(String mark, String line) {
        if (!line.startsWith(mark)) {
            throw new IllegalArgumentException("Expected " + mark + "… instead of " + line);
        }
        return line.substring(mark.length());
    }

    /** The source without the check. */
    String source(Path root) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(root.resolve(file)));
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().equals(line.strip())) {
                    places.add(i);
                }
            }
            if (places.size() != 1) {
                throw new AssertionError(file + " has the line " + places.size() + " times: " + line);
            }
            lines.set(places.get(0), replacement);
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the module that it belongs to, as its jar is named: {@code runtime.security}. */
    String module() {
        return file.substring(0, file.indexOf("/src/main/java/")).replace('/', '.');
    }

    /** Name of the class that the source file is named for. */
    String type() {
        String path = file.substring(file.indexOf("/src/main/java/") + "/src/main/java/".length());
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    @Override
    public String toString() {
        return name;
    }
}
