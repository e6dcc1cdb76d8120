package org.bagui.runtime.itest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the names of environment variables, or of framework properties in their place, that the sources hold. */
final class SettingNames {
    private static final Pattern NAME =
            Pattern.compile("\\b(BAGUI_[A-Z_]*[A-Z])\\b|\"(bagui(?:\\.[a-z]+)+)\"|\\$\\{(bagui(?:\\.[a-z]+)+)");

    /** Names like those of settings that an operator does not set, each with what it is. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("BAGUI_PLUGINS", "given by the launcher: the folder in the data folder"),
            Map.entry("BAGUI_HTTP_HOST", "given by the launcher: for placeholders of configurations"),
            Map.entry("BAGUI_HTTP_PORT", "given by the launcher: for placeholders of configurations"),
            Map.entry("BAGUI_LOG_LEVEL", "a property of Java, told with BAGUI_JAVA_OPTS"),
            Map.entry("BAGUI_EDITION_SOURCE", "given by ./bagui to the command that changes sources"),
            Map.entry("BAGUI_REST_PATH", "a property of services"),
            Map.entry("BAGUI_API", "name of a JAX-RS part"),
            Map.entry("BAGUI_PROBLEM", "name of a JAX-RS part"),
            Map.entry("BAGUI_JSON", "name of a JAX-RS part"),
            Map.entry("BAGUI_PID", "a file"),
            Map.entry("BAGUI_LOG", "a file"),
            Map.entry("BAGUI_ENV", "a file"));

    /** Tests and what measures. */
    private static final Set<String> NOT_AT_OPERATORS = Set.of("runtime/testkit", "runtime/bench", "runtime/itest");

    private SettingNames() {}

    /** The names of settings, as environment variables, each with a file that holds it. */
    static Map<String, String> in(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (isRead(path)) {
                    names(file).forEach(name -> found.putIfAbsent(name, path));
                }
            }
        }
        found.keySet().removeAll(OTHERS.keySet());
        return found;
    }

    private static boolean isRead(String path) {
        return path.matches("[a-z./]+/src/main/java/.*\\.java|runtime/editions/(dist|config)/.*")
                && NOT_AT_OPERATORS.stream().noneMatch(path::startsWith);
    }

    private static Set<String> names(Path file) {
        Set<String> names = new TreeSet<>();
        try {
            Matcher found = NAME.matcher(Files.readString(file));
            while (found.find()) {
                String property = found.group(2) == null ? found.group(3) : found.group(2);
                names.add(
                        property == null
                                ? found.group(1)
                                : property.toUpperCase(Locale.ROOT).replace('.', '_'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
