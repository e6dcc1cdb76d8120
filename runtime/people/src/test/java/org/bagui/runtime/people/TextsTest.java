package org.bagui.runtime.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.identity.CitizenId;
import org.junit.jupiter.api.Test;

/** Every refusal of this bundle has its text in both languages, and no text is without a refusal. */
class TextsTest {
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");
    private static final Pattern FAULT = Pattern.compile("(?:fault|refused)\\(\\s*(?:\\w+|\"\\w+\"),\\s*\"([a-z-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Those whose texts stand in runtime/register and runtime/security. */
    private static final Set<String> COMMON = Set.of(
            "problem.bad-after",
            "fault.required",
            "fault.too-long",
            "fault.control-character",
            "fault.in-the-future",
            "fault.not-a-date",
            "fault.unknown-code");

    @Test
    void everyRefusalHasItsText() throws IOException {
        Set<String> raised = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                PROBLEM.matcher(source).results().forEach(found -> raised.add("problem." + found.group(1)));
                FAULT.matcher(source).results().forEach(found -> raised.add("fault." + found.group(1)));
            }
        }
        assertTrue(raised.containsAll(COMMON), raised::toString);
        raised.removeAll(COMMON);
        Stream.of(CitizenId.Fault.values()).forEach(each -> raised.add("fault." + each.code()));
        Set<String> told = texts("").stringPropertyNames().stream()
                .filter(key -> !key.startsWith("member."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(raised, told);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties zh = texts("");
        Properties en = texts("_en");
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
        for (String key : zh.stringPropertyNames()) {
            assertTrue(zh.getProperty(key).matches("(?s).*[\u4e00-\u9fff].*"), key);
            assertEquals(places(zh.getProperty(key)), places(en.getProperty(key)), key);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/OSGI-INF/l10n/messages" + language + ".properties";
        try (InputStream in = TextsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
