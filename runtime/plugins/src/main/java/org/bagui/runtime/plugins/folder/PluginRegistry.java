package org.bagui.runtime.plugins.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.plugin.LocalPlugin;
import org.bagui.runtime.plugins.containment.Containment;
import org.bagui.runtime.plugins.jar.JarFacts;

/** What became of each jar of the folder: a jar may run and a newer one of its name be refused. */
final class PluginRegistry {
    private final Map<String, Running> running = new TreeMap<>();
    private final Map<String, Refused> refused = new TreeMap<>();

    /**
     * The content that was judged.
     *
     * @param digest SHA-256 of it, or empty where it could not be read
     * @param stamp how the jar of the folder was then
     */
    record Judged(String digest, Stamp stamp) {}

    synchronized Running running(String file) {
        return running.get(file);
    }

    synchronized Refused refused(String file) {
        return refused.get(file);
    }

    /** Files that are known, running or refused. */
    synchronized List<String> files() {
        List<String> files = new ArrayList<>(running.keySet());
        refused.keySet().stream().filter(file -> !running.containsKey(file)).forEach(files::add);
        return files;
    }

    /** Files that were refused and have no older version that runs. */
    synchronized List<String> withoutOlder() {
        return refused.keySet().stream()
                .filter(file -> !running.containsKey(file))
                .toList();
    }

    synchronized void put(String file, Running plugin) {
        running.put(file, plugin);
        refused.remove(file);
    }

    synchronized void put(String file, Refused plugin) {
        refused.put(file, plugin);
    }

    synchronized void forget(String file) {
        running.remove(file);
        refused.remove(file);
    }

    /** What the plugins of the other files say of themselves. */
    synchronized List<JarFacts> others(String file) {
        return running.entrySet().stream()
                .filter(each -> !each.getKey().equals(file))
                .map(each -> each.getValue().jar())
                .toList();
    }

    /** File from which a plugin of that name runs, or null. */
    synchronized String fileOf(String name) {
        return running.entrySet().stream()
                .filter(each -> each.getValue().jar().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    synchronized Map<LocalPlugin, Judged> all(Containment containment) {
        Map<LocalPlugin, Judged> all = new LinkedHashMap<>();
        for (String file : files()) {
            Running runs = running.get(file);
            if (runs != null) {
                JarFacts jar = runs.jar();
                all.put(
                        new LocalPlugin(
                                file,
                                jar.name(),
                                jar.version(),
                                runs.bundle().getBundleId(),
                                containment.faults(jar.name())),
                        new Judged(jar.digest(), runs.stamp()));
            }
            Refused bad = refused.get(file);
            if (bad != null) {
                all.put(
                        new LocalPlugin(file, bad.name(), bad.version(), 0, bad.faults()),
                        new Judged(bad.digest(), bad.stamp()));
            }
        }
        return all;
    }
}
