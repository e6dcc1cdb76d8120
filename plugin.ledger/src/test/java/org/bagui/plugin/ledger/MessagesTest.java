package org.bagui.plugin.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The plugin's own texts are there in both languages, with the same places to fill. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties zh = texts("");
        Properties en = texts("_en");
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
        for (String key : zh.stringPropertyNames()) {
            assertFalse(zh.getProperty(key).isBlank() || en.getProperty(key).isBlank(), key);
            boolean said = key.startsWith("problem.") || key.startsWith("fault.");
            assertTrue(!said || zh.getProperty(key).matches("(?s).*[\u4e00-\u9fff].*"), key);
            assertEquals(places(zh.getProperty(key)), places(en.getProperty(key)), key);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/OSGI-INF/l10n/messages" + language + ".properties";
        try (InputStream in = MessagesTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
