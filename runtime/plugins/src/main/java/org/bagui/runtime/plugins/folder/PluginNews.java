package org.bagui.runtime.plugins.folder;

import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;

/**
 * Tells the audit log which local plugins have come, gone or been refused since it was told last. What runs when the platform
 * comes up is where it begins: a start is no installation.
 */
final class PluginNews {
    private static final String REFUSED = "!";

    private Map<String, Seen> told;

    /** A jar of the folder as it was told. */
    private record Seen(String name, String version, String digest, boolean there) {}

    /** Tells what is new; where there is no log at the moment, the next call tells it. */
    void tell(AuditLog audit, Map<LocalPlugin, PluginRegistry.Judged> plugins) {
        Map<String, Seen> now = new TreeMap<>();
        // Of a jar that was refused beside its older version, both are told.
        plugins.forEach((plugin, judged) -> now.put(
                plugin.file() + (plugin.isThere() ? "" : REFUSED),
                new Seen(plugin.name(), plugin.version(), judged.digest(), plugin.isThere())));
        if (told != null && !now.equals(told)) {
            if (audit == null) {
                return;
            }
            Map<String, Seen> before = told;
            now.forEach((key, seen) -> {
                if (!seen.equals(before.get(key))) {
                    String act = seen.there() ? "plugin-started" : "plugin-refused";
                    audit.record(event(act, key, seen, seen.there() ? "done" : "denied"));
                }
            });
            before.forEach((key, seen) -> {
                if (seen.there() && !now.containsKey(key)) {
                    audit.record(event("plugin-removed", key, seen, "done"));
                }
            });
        }
        told = now;
    }

    private static AuditEvent event(String act, String key, Seen seen, String outcome) {
        String file = key.endsWith(REFUSED) ? key.substring(0, key.length() - REFUSED.length()) : key;
        Map<String, String> facts = new TreeMap<>(Map.of("file", file, "digest", seen.digest()));
        if (seen.version() != null) {
            facts.put("version", seen.version());
        }
        return new AuditEvent("-", act, "plugin:" + (seen.name() == null ? file : seen.name()), 0, outcome, facts);
    }
}
