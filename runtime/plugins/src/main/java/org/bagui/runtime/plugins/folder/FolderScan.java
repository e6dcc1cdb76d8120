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
import org.bagui.runtime.plugins.JarRefusal;
import org.bagui.runtime.plugins.Settings;
import org.bagui.runtime.plugins.bundle.PluginBundles;
import org.bagui.runtime.plugins.containment.Containment;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.bagui.runtime.plugins.jar.JarReader;
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
    private final PluginRegistry registry;
    private final PluginBundles bundles;
    private final Containment containment;
    private final Kept kept;
    private final Map<String, Stamp> stamps = new HashMap<>();
    /** Files that are no archives yet, with how they were at the last look: they may be on their way. */
    private final Map<String, Stamp> growing = new HashMap<>();

    FolderScan(Settings settings, PluginRegistry registry, PluginBundles bundles, Containment containment)
            throws IOException {
        this.settings = settings;
        this.registry = registry;
        this.bundles = bundles;
        this.containment = containment;
        this.kept = new Kept(settings.run().resolve("plugins"));
        Files.createDirectories(settings.folder());
    }

    /** Looks once; tells whether every jar was dealt with. */
    boolean run() throws IOException, InterruptedException {
        Map<String, Path> jars = jars();
        boolean freed = false;
        for (String file : registry.files()) {
            if (!jars.containsKey(file)) {
                freed = true;
                gone(file);
            }
        }
        if (freed) {
            // What one plugin had may be what another was refused for.
            registry.withoutOlder().forEach(stamps::remove);
        }
        growing.keySet().retainAll(jars.keySet());
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            try {
                look(jar.getKey(), jar.getValue());
            } catch (NoSuchFileException meanwhile) {
                LOG.debug("{} is gone again", jar.getKey());
            } catch (IOException | RuntimeException | Error unforeseen) {
                // One jar must not keep the others from being looked at.
                LOG.error("{}", jar.getKey(), unforeseen);
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
        Path copy;
        try {
            JarReader.requireFile(jar);
            copy = kept.copy(jar);
        } catch (JarRefusal refusal) {
            refused(file, jar, new Refused(null, null, "", refusal.faults(), stamp));
            return;
        } catch (IOException unreadable) {
            // Tried again: what it may not be read for is not in its stamp.
            stamps.remove(file);
            if (Files.exists(jar)) {
                unreadable(file, stamp, unreadable);
            }
            return;
        }
        if (stamp.equals(Stamp.of(jar))) {
            judge(file, jar, stamp, copy);
        } else {
            stamps.remove(file);
            kept.forget(copy);
        }
    }

    private void unreadable(String file, Stamp stamp, IOException thrown) {
        Refused refused = new Refused(null, null, "", List.of(PluginFault.of("not-a-jar", thrown.toString())), stamp);
        if (!refused.equals(registry.refused(file))) {
            LOG.warn("插件无法读取 Plugin cannot be read: {}", file, thrown);
            registry.put(file, refused);
        }
    }

    private void judge(String file, Path jar, Stamp stamp, Path copy) throws IOException, InterruptedException {
        Running older = registry.running(file);
        String digest = JarReader.digest(copy);
        if (older != null && older.jar().digest().equals(digest)) {
            kept.forget(copy);
            registry.put(file, new Running(older.jar(), older.bundle(), older.copy(), stamp));
            return;
        }
        Refused refused = take(file, stamp, copy, digest, older);
        if (refused != null) {
            kept.forget(copy);
            refused(file, jar, refused);
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

    /** Null where it runs now. */
    private Refused take(String file, Stamp stamp, Path copy, String digest, Running older)
            throws InterruptedException {
        JarFacts facts = null;
        List<PluginFault> faults;
        try {
            facts = JarReader.read(copy);
            Signature.require(copy, settings.certificates(), settings.unsigned());
            requireOneFile(file, facts.name());
            requireSameName(older, facts.name());
            containment.came(facts);
            Bundle before = older == null ? null : older.bundle();
            Bundle bundle = bundles.activate(copy, facts, before, registry.others(file));
            registry.put(file, new Running(facts, bundle, copy, stamp));
            if (older != null) {
                kept.forget(older.copy());
            }
            LOG.info("插件已启动 Plugin started: {} {}", facts.name(), facts.version());
            return null;
        } catch (JarRefusal refusal) {
            faults = refusal.faults();
        } catch (IOException broken) {
            faults = List.of(PluginFault.of("not-a-jar", String.valueOf(broken.getMessage())));
        } catch (RuntimeException | Error unforeseen) {
            LOG.error("{}", file, unforeseen);
            faults = List.of(PluginFault.of("check-failed", unforeseen.toString()));
        }
        return new Refused(name(facts), version(facts), digest, faults, stamp);
    }

    private void requireOneFile(String file, String name) throws JarRefusal {
        String other = registry.fileOf(name);
        if (other != null && !other.equals(file)) {
            throw new JarRefusal("duplicate-plugin", name, other);
        }
    }

    private static void requireSameName(Running older, String name) throws JarRefusal {
        if (older != null && !older.jar().name().equals(name)) {
            throw new JarRefusal("other-plugin", older.jar().name(), name);
        }
    }

    private void refused(String file, Path jar, Refused plugin) throws IOException {
        LOG.warn("插件被拒绝 Plugin refused: {} {}", file, plugin.faults());
        registry.put(file, plugin);
        Running older = registry.running(file);
        if (older == null) {
            if (plugin.name() != null && registry.fileOf(plugin.name()) == null) {
                containment.left(plugin.name());
            }
        } else {
            containment.came(older.jar());
            Stamp restored = kept.restore(jar, plugin.stamp(), older.copy());
            if (restored != null) {
                stamps.put(file, restored);
            }
        }
    }

    private static String name(JarFacts facts) {
        return facts == null ? null : facts.name();
    }

    private static String version(JarFacts facts) {
        return facts == null ? null : facts.version();
    }

    private void gone(String file) throws IOException, InterruptedException {
        Running plugin = registry.running(file);
        stamps.remove(file);
        if (plugin != null) {
            remove(plugin.bundle());
            kept.forget(plugin.copy());
            containment.left(plugin.jar().name());
            LOG.info(
                    "插件已移除,数据保留 Plugin removed, its data stays: {}",
                    plugin.jar().name());
        }
        // Last, so that whoever no longer sees it knows that it has gone.
        registry.forget(file);
    }

    /** The heap is nearly full: lets the plugin go whose calls have allocated most, and shows it as refused. */
    void relieve() throws IOException, InterruptedException {
        PluginFigures greediest = containment.figures().stream()
                .max(Comparator.comparingLong(PluginFigures::allocatedBytes))
                .filter(each -> each.allocatedBytes() > Runtime.getRuntime().maxMemory() / SHARE)
                .orElse(null);
        String file = greediest == null ? null : registry.fileOf(greediest.plugin());
        if (file != null) {
            Running plugin = registry.running(file);
            JarFacts jar = plugin.jar();
            Stamp stamp = stamps.get(file);
            gone(file);
            stamps.put(file, stamp);
            PluginFault fault =
                    PluginFault.of("memory-exhausted", settings.heapPercent(), greediest.allocatedBytes() >> 20);
            registry.put(file, new Refused(jar.name(), jar.version(), jar.digest(), List.of(fault), plugin.stamp()));
            LOG.error("内存将满,插件已停止 The heap is nearly full, a plugin was let go: {}", jar.name());
        }
    }

    /** Lets a bundle go. */
    void remove(Bundle bundle) throws InterruptedException {
        bundles.remove(bundle);
    }
}
