package org.bagui.runtime.plugins.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.security.AuditLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log learns what comes and goes, once each, and nothing of a start. */
class PluginNewsTest {
    @TempDir
    Path folder;

    private final List<String> recorded = new ArrayList<>();
    private final PluginNews news = new PluginNews();
    private final AuditLog audit = new AuditLog() {
        @Override
        public void record(Session session, AuditEvent event) {
            throw new AssertionError("no transaction here");
        }

        @Override
        public void record(AuditEvent event) {
            recorded.add(
                    String.join(" ", event.act(), event.subject(), event.facts().get("file"), event.outcome()));
        }
    };

    private Map<LocalPlugin, PluginRegistry.Judged> there(String digest) throws Exception {
        Stamp stamp = Stamp.of(Files.writeString(folder.resolve("a.jar"), "x"));
        Map<LocalPlugin, PluginRegistry.Judged> all = new LinkedHashMap<>();
        if (digest != null) {
            all.put(new LocalPlugin("a.jar", "cn.a", "1.0.0", 7, List.of()), new PluginRegistry.Judged(digest, stamp));
        }
        return all;
    }

    @Test
    void aStartIsNoInstallation() throws Exception {
        news.tell(audit, there("1"));
        news.tell(audit, there("1"));
        assertEquals(List.of(), recorded);
    }

    @Test
    void whatComesChangesIsRefusedAndGoesIsTold() throws Exception {
        news.tell(audit, there(null));
        news.tell(audit, there("1"));
        news.tell(audit, there("2"));
        Map<LocalPlugin, PluginRegistry.Judged> refused = there("2");
        Stamp stamp = Stamp.of(folder.resolve("a.jar"));
        refused.put(
                new LocalPlugin("a.jar", null, null, 0, List.of(PluginFault.of("not-a-jar", "x"))),
                new PluginRegistry.Judged("3", stamp));
        news.tell(audit, refused);
        news.tell(audit, refused);
        news.tell(audit, there(null));
        assertEquals(
                List.of(
                        "plugin-started plugin:cn.a a.jar done",
                        "plugin-started plugin:cn.a a.jar done",
                        "plugin-refused plugin:a.jar a.jar denied",
                        "plugin-removed plugin:cn.a a.jar done"),
                recorded);
    }

    @Test
    void whatHappensWhileThereIsNoLogIsToldLater() throws Exception {
        news.tell(audit, there(null));
        news.tell(null, there("1"));
        news.tell(audit, there("1"));
        assertEquals(List.of("plugin-started plugin:cn.a a.jar done"), recorded);
    }
}
