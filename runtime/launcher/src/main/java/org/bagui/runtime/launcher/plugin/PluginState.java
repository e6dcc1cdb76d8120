package org.bagui.runtime.launcher.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform reports of one jar.
 *
 * @param file name of the file
 * @param stamp by what the jar is known that was judged: size, time of change and key
 * @param name symbolic name, or empty
 * @param version version, or empty
 * @param state {@code active} or {@code failed}
 * @param runs whether it runs, well or badly
 * @param faults what is wrong, each with its code, in both languages
 * @param tables tables that it has in the database
 */
record PluginState(
        String file,
        String stamp,
        String name,
        String version,
        String state,
        boolean runs,
        List<String> faults,
        List<String> tables) {

    static PluginState of(JsonNode item) {
        List<String> faults = new ArrayList<>();
        item.path("faults")
                .forEach(fault -> faults.add(fault.path("code").asText() + ": "
                        + fault.path("zh").asText() + " " + fault.path("en").asText()));
        List<String> tables = new ArrayList<>();
        item.path("tables").forEach(table -> tables.add(table.asText()));
        return new PluginState(
                item.path("file").asText(),
                item.path("stamp").asText(),
                item.path("name").asText(),
                item.path("version").asText(),
                item.path("state").asText(),
                item.path("runs").asBoolean(),
                List.copyOf(faults),
                List.copyOf(tables));
    }
}
