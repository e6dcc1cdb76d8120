package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTextTest {
    private final ConfigurationText text =
            new ConfigurationText(Map.of("bagui.data", "C:\\data \"x\""), Map.of("HOME_CITY", "柳州")::get);

    @Test
    void fillsPropertiesAndEscapesThemForJson() {
        assertEquals("{\"d\": \"C:\\\\data \\\"x\\\"\"}", text.fill("{\"d\": \"${bagui.data}\"}", "a.json"));
    }

    @Test
    void fillsFromTheEnvironment() {
        assertEquals("柳州", text.fill("${env:HOME_CITY}", "a.json"));
    }

    @Test
    void takesTheDefaultWhereThereIsNoValue() {
        assertEquals("a--b", text.fill("a-${env:NONE:-}-${no.value:-b}", "a.json"));
    }

    @Test
    void namesTheFileAndThePlaceholderThatHasNoValue() {
        String said = assertThrows(LauncherException.class, () -> text.fill("${bagui.none}", "a.json"))
                .getMessage();
        assertTrue(said.contains("a.json") && said.contains("${bagui.none}"), said);
    }
}
