package org.bagui.runtime.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fault of a plugin that some bundle may find has its text in both languages, and no text is without a fault. */
class TextsTest {
    private static final Pattern FAULT = Pattern.compile("(?:PluginFault\\.of|new JarRefusal)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<String> FINDERS = List.of("persistence", "register", "rest", "plugins");

    @Test
    void everyFaultHasItsText() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : FINDERS) {
            Path sources = Path.of("..", module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    FAULT.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        Set<String> told = texts("").stringPropertyNames().stream()
                .filter(key -> key.startsWith("plugin."))
                .map(key -> key.substring("plugin.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, told);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties zh = texts("");
        Properties en = texts("_en");
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
        for (String key : zh.stringPropertyNames()) {
            assertTrue(zh.getProperty(key).matches("(?s).*[\u4e00-\u9fff].*"), key);
            // Faults of a definition come in both languages, each for its own text.
            if (!key.equals("plugin.register-invalid")) {
                assertEquals(places(zh.getProperty(key)), places(en.getProperty(key)), key);
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/OSGI-INF/l10n/messages" + language + ".properties";
        try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
