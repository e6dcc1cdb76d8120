package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {
    private final DemoSettings settings = new DemoSettings(Map.of(
            "BAGUI_PLUGINS_UNSIGNED", "true",
            "BAGUI_DATA", "/srv/bagui",
            "BAGUI_JAVA_OPTS", "-Xmx1g",
            "BAGUI_UNHEARD_OF", "1",
            "PATH", "/bin"));

    @Test
    void onlySettingsOfLocalPluginsReachThePlatform() {
        assertEquals(Map.of("bagui.plugins.unsigned", "true"), settings.properties());
    }

    @Test
    void whatIsSetInVainIsNamed() {
        assertEquals(List.of("BAGUI_DATA"), settings.leftAside());
    }
}
