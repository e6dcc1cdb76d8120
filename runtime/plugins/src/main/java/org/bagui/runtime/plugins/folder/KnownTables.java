package org.bagui.runtime.plugins.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.spi.KeptTables;

/**
 * The tables of the plugins of the folder. The database is asked when what became of the jars has changed, not with each look
 * at the folder.
 */
final class KnownTables {
    private final KeptTables tables;
    private List<Judgement> seen = List.of();
    private Map<String, List<String>> byPlugin = new HashMap<>();

    KnownTables(KeptTables tables) {
        this.tables = tables;
    }

    /** What a jar was judged to be; what is wrong with a plugin that runs changes no tables. */
    private record Judgement(String name, long bundle, PluginRegistry.Judged judged) {}

    /** Tables by the names of these plugins. */
    Map<String, List<String>> of(Map<LocalPlugin, PluginRegistry.Judged> all) {
        List<Judgement> now = new ArrayList<>();
        all.forEach((plugin, judged) -> now.add(new Judgement(plugin.name(), plugin.bundle(), judged)));
        if (!now.equals(seen)) {
            Map<String, List<String>> asked = new HashMap<>();
            for (Judgement each : now) {
                if (each.name() != null) {
                    asked.computeIfAbsent(each.name(), tables::of);
                }
            }
            byPlugin = asked;
            seen = now;
        }
        return byPlugin;
    }
}
