package org.bagui.runtime.plugins.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.problem.Messages;

/**
 * Writes how the local plugins are into {@code run/plugins.json}, for {@code bagui plugin}: whoever may write the folder of
 * plugins may read there what became of it, without an account.
 */
final class JarReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Messages messages;
    private byte[] last = new byte[0];

    JarReport(Path run, Messages messages) throws IOException {
        this.file = Files.createDirectories(run).resolve("plugins.json");
        this.messages = messages;
        Files.deleteIfExists(file);
    }

    /**
     * One line of the report.
     *
     * @param plugin the plugin
     * @param judged its jar when it was judged
     * @param tables its tables
     */
    record Line(LocalPlugin plugin, PluginRegistry.Judged judged, List<String> tables) {}

    void write(List<Line> lines) throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Line line : lines) {
            LocalPlugin plugin = line.plugin();
            items.add(Map.of(
                    "file",
                    plugin.file(),
                    "digest",
                    line.judged().digest(),
                    "stamp",
                    line.judged().stamp().text(),
                    "name",
                    plugin.name() == null ? "" : plugin.name(),
                    "version",
                    plugin.version() == null ? "" : plugin.version(),
                    "state",
                    plugin.isThere() && plugin.faults().isEmpty() ? "active" : "failed",
                    "runs",
                    plugin.isThere(),
                    "faults",
                    faults(plugin),
                    "tables",
                    line.tables()));
        }
        byte[] bytes = JSON.writeValueAsBytes(Map.of("items", items));
        if (!java.util.Arrays.equals(bytes, last)) {
            Path fresh = file.resolveSibling("plugins.json.new");
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            last = bytes;
        }
    }

    private List<Map<String, String>> faults(LocalPlugin plugin) {
        return plugin.faults().stream()
                .map(fault -> Map.of(
                        "code",
                        fault.code(),
                        "zh",
                        fault.text(messages, Locale.CHINESE),
                        "en",
                        fault.text(messages, Locale.ENGLISH)))
                .toList();
    }
}
