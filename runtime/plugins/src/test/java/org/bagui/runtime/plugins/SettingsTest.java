package org.bagui.runtime.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.bagui.runtime.plugins.testing.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static Settings read(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("bagui.data", "data");
        return Settings.read(Fakes.of(PluginProperties.class, Map.of()), all::get);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 10, 24, 60})
    void onePluginCannotTakeAllConnections(int connections) {
        Settings settings = read(Map.of("bagui.database.connections", Integer.toString(connections)));
        int outermost = connections - Math.max(1, connections / 3);
        assertTrue(settings.concurrent() >= 1 && settings.together() >= 1, settings::toString);
        assertTrue(settings.concurrent() + settings.together() < outermost, settings::toString);
    }

    @Test
    void whatIsGivenHolds() {
        Settings usual = read(Map.of());
        assertEquals(8, usual.concurrent());
        assertEquals(6, usual.together());
        Settings given = read(Map.of("bagui.plugins.concurrent", "20", "bagui.plugins.together", "12"));
        assertEquals(20, given.concurrent());
        assertEquals(12, given.together());
    }
}
