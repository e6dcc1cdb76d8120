package org.bagui.runtime.plugins.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.PluginFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is asked when a jar has changed, and not else. */
class KnownTablesTest {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final KnownTables known = new KnownTables(plugin -> {
        asked.add(plugin);
        return List.of("auto_line");
    });

    private static Map<LocalPlugin, PluginRegistry.Judged> all(String digest, Stamp stamp, List<PluginFault> faults) {
        Map<LocalPlugin, PluginRegistry.Judged> all = new LinkedHashMap<>();
        all.put(
                new LocalPlugin("auto.jar", "cn.example.auto", "1.0.0", 7, faults),
                new PluginRegistry.Judged(digest, stamp));
        all.put(new LocalPlugin("bad.jar", null, null, 0, List.of()), new PluginRegistry.Judged("", stamp));
        return all;
    }

    @Test
    void asksOnceForEachChange() throws Exception {
        Stamp stamp = Stamp.of(Files.writeString(folder.resolve("auto.jar"), "x"));
        assertEquals(Map.of(), known.of(Map.of()));
        assertEquals(List.of(), asked);
        assertEquals(List.of("auto_line"), known.of(all("a", stamp, List.of())).get("cn.example.auto"));
        known.of(all("a", stamp, List.of()));
        known.of(all("a", stamp, List.of(PluginFault.of("slow", 1, 10L))));
        assertEquals(List.of("cn.example.auto"), asked);
        known.of(all("b", stamp, List.of()));
        assertEquals(2, asked.size());
    }
}
