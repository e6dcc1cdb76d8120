package org.bagui.runtime.launcher.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledPluginsTest {
    @TempDir
    private Path data;

    @Test
    void aVerdictOfAnEarlierFileIsNotThatOfTheOneJustPut() throws IOException {
        InstalledPlugins folder = new InstalledPlugins(data);
        Path jar = Files.writeString(data.resolve("source"), "content");
        String earlier = folder.put(jar, "a.jar");
        String later = folder.put(jar, "a.jar");
        assertNotEquals(earlier, later, "the same content, another file");
        Path report = Files.createDirectories(data.resolve("run")).resolve("plugins.json");
        Files.writeString(report, """
                {"items": [
                  {"file": "a.jar", "stamp": "%s", "runs": false},
                  {"file": "a.jar", "stamp": "%s", "runs": true}
                ]}
                """.formatted(earlier, later));
        assertEquals(
                List.of(later),
                folder.states().stream()
                        .filter(PluginState::runs)
                        .map(PluginState::stamp)
                        .toList());
    }
}
