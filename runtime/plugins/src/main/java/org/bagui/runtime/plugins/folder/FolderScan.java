package org.bagui.runtime.plugins.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.runtime.plugins.Refusal;
import org.bagui.runtime.plugins.Settings;
import org.bagui.runtime.plugins.bundle.Activation;
import org.bagui.runtime.plugins.containment.Containment;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.bagui.runtime.plugins.jar.JarReading;
import org.bagui.runtime.plugins.jar.Signature;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at the folder after another: starts what came, exchanges what changed, lets go of what went. */
final class FolderScan {
    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

    /** A plugin that has allocated less than this part of the heap is not to blame for its being full. */
    private static final int SHARE = 8;

    private final Settings settings;
    private final Shelf shelf;
    private final Activation activation;
    private final Containment containment;
    private final Kept kept;
    private final Map<String, Stamp> stamps = new HashMap<>();
    /** Files that are no archives yet, with how they were at the last look: they may be on their way. */
    private final Map<String, Stamp> growing = new HashMap<>();

    FolderScan(Settings settings, Shelf shelf, Activation activation, Containment containment) throws IOException {
        this.settings = settings;
        this.shelf = shelf;
        this.activation = activation;
        this.containment = containment;
        this.kept = new Kept(settings.run().resolve("plugins"));
        Files.createDirectories(settings.folder());
    }

    /** Looks once; tells whether every jar was dealt with. */
    boolean run() throws IOException, InterruptedException {
        Map<String, Path> jars = jars();
        boolean freed = false;
        for (String file : shelf.files()) {
            if (!jars.containsKey(file)) {
                freed = true;
                gone(file);
            }
        }
        if (freed) {
            // What one plugin had may be what another was refused for.
            shelf.withoutOlder().forEach(stamps::remove);
        }
        growing.keySet().retainAll(jars.keySet());
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            try {
                look(jar.getKey(), jar.getValue());
            } catch (NoSuchFileException meanwhile) {
                LOG.debug("{} is gone again", jar.getKey());
            }
        }
        return growing.isEmpty();
    }

    private Map<String, Path> jars() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(settings.folder())) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(file -> jars.put(name(file), file));
        }
        return jars;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private void look(String file, Path jar) throws IOException, InterruptedException {
        Stamp stamp = Stamp.of(jar);
        if (stamp.equals(stamps.get(file))) {
            return;
        }
        if (!isWhole(jar) && !stamp.equals(growing.put(file, stamp))) {
            return;
        }
        growing.remove(file);
        stamps.put(file, stamp);
        String digest = JarReading.digest(jar);
        Running older = shelf.running(file);
        if (older == null || !older.jar().digest().equals(digest)) {
            take(file, jar, digest, older);
        }
    }

    /** Whether the archive has its end, where its directory stands: one that is still being copied has none. */
    private static boolean isWhole(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() >= 0;
        } catch (IOException | IllegalArgumentException notYet) {
            return false;
        }
    }

    private void take(String file, Path jar, String digest, Running older) throws IOException, InterruptedException {
        JarFacts facts = null;
        try {
            facts = JarReading.read(jar);
            Signature.require(jar, settings.certificates(), settings.unsigned());
            requireOneFile(file, facts.name());
            requireSameName(older, facts.name());
            containment.came(facts);
            Bundle bundle = activation.activate(jar, facts, older == null ? null : older.bundle(), shelf.others(file));
            kept.keep(jar, digest);
            shelf.put(file, new Running(facts, bundle));
            if (older != null) {
                kept.forget(older.jar().digest());
            }
            LOG.info("插件已启动 Plugin started: {} {}", facts.name(), facts.version());
        } catch (Refusal refusal) {
            refused(file, jar, new Refused(name(facts), version(facts), digest, refusal.faults()), older);
        } catch (RuntimeException | LinkageError unforeseen) {
            LOG.error("{}", file, unforeseen);
            PluginFault fault = PluginFault.of("check-failed", unforeseen.toString());
            refused(file, jar, new Refused(name(facts), version(facts), digest, List.of(fault)), older);
        }
    }

    private void requireOneFile(String file, String name) throws Refusal {
        String other = shelf.fileOf(name);
        if (other != null && !other.equals(file)) {
            throw new Refusal("duplicate-plugin", name, other);
        }
    }

    private static void requireSameName(Running older, String name) throws Refusal {
        if (older != null && !older.jar().name().equals(name)) {
            throw new Refusal("other-plugin", older.jar().name(), name);
        }
    }

    private void refused(String file, Path jar, Refused plugin, Running older) throws IOException {
        LOG.warn("插件被拒绝 Plugin refused: {} {}", file, plugin.faults());
        shelf.put(file, plugin);
        if (older == null) {
            if (plugin.name() != null && shelf.fileOf(plugin.name()) == null) {
                containment.left(plugin.name());
            }
        } else {
            containment.came(older.jar());
            kept.restore(jar, older.jar().digest());
            stamps.put(file, Stamp.of(jar));
        }
    }

    private static String name(JarFacts facts) {
        return facts == null ? null : facts.name();
    }

    private static String version(JarFacts facts) {
        return facts == null ? null : facts.version();
    }

    private void gone(String file) throws IOException, InterruptedException {
        Running plugin = shelf.running(file);
        stamps.remove(file);
        if (plugin != null) {
            kept.forget(plugin.jar().digest());
            remove(plugin.bundle());
            containment.left(plugin.jar().name());
            LOG.info(
                    "插件已移除,数据保留 Plugin removed, its data stays: {}",
                    plugin.jar().name());
        }
        // Last, so that whoever no longer sees it knows that it has gone.
        shelf.forget(file);
    }

    /** The heap is nearly full: lets the plugin go whose calls have allocated most, and shows it as refused. */
    void relieve() throws IOException, InterruptedException {
        PluginFigures greediest = containment.figures().stream()
                .max(Comparator.comparingLong(PluginFigures::allocatedBytes))
                .filter(each -> each.allocatedBytes() > Runtime.getRuntime().maxMemory() / SHARE)
                .orElse(null);
        String file = greediest == null ? null : shelf.fileOf(greediest.plugin());
        if (file != null) {
            JarFacts jar = shelf.running(file).jar();
            Stamp stamp = stamps.get(file);
            gone(file);
            stamps.put(file, stamp);
            PluginFault fault =
                    PluginFault.of("memory-exhausted", settings.heapPercent(), greediest.allocatedBytes() >> 20);
            shelf.put(file, new Refused(jar.name(), jar.version(), jar.digest(), List.of(fault)));
            LOG.error("内存将满,插件已停止 The heap is nearly full, a plugin was let go: {}", jar.name());
        }
    }

    /** Lets a bundle go. */
    void remove(Bundle bundle) throws InterruptedException {
        activation.remove(bundle);
    }
}
