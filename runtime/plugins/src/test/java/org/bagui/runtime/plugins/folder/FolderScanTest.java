package org.bagui.runtime.plugins.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bagui.core.plugin.PluginFault;
import org.bagui.runtime.plugins.JarRefusal;
import org.bagui.runtime.plugins.PluginProperties;
import org.bagui.runtime.plugins.Settings;
import org.bagui.runtime.plugins.bundle.PluginBundles;
import org.bagui.runtime.plugins.containment.Containment;
import org.bagui.runtime.plugins.jar.JarFacts;
import org.bagui.runtime.plugins.jar.JarReader;
import org.bagui.runtime.plugins.testing.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class FolderScanTest {
    private static final Bundle BUNDLE = Fakes.of(Bundle.class, Map.of());

    @TempDir
    private Path data;

    private final PluginRegistry registry = new PluginRegistry();
    private final Started bundles = new Started();
    private FolderScan scan;

    private interface Meanwhile {
        void happens(JarFacts jar) throws JarRefusal, IOException;
    }

    /** Notes what was installed, by the digest of the content that it was given. */
    private static final class Started implements PluginBundles {
        private final List<String> installed = new ArrayList<>();
        private Meanwhile meanwhile = jar -> {};

        @Override
        public Bundle activate(Path file, JarFacts jar, Bundle older, List<JarFacts> others)
                throws JarRefusal, IOException {
            meanwhile.happens(jar);
            installed.add(JarReader.digest(file));
            return BUNDLE;
        }

        @Override
        public void remove(Bundle bundle) {
            assertEquals(BUNDLE, bundle);
        }
    }

    @BeforeEach
    void open() throws IOException {
        BundleContext context = Fakes.of(
                BundleContext.class,
                Map.of(
                        "getProperty", name -> "bagui.data".equals(name[0]) ? data.toString() : null,
                        "registerService", given -> Fakes.of(ServiceRegistration.class, Map.of())));
        PluginProperties usual = Fakes.of(PluginProperties.class, Map.of());
        Duration second = Duration.ofSeconds(1);
        Settings settings = new Settings(
                data.resolve("plugins"),
                data.resolve("run"),
                data.resolve("trusted"),
                true,
                second,
                8,
                8,
                600,
                85,
                second);
        scan = new FolderScan(settings, registry, bundles, new Containment(context, usual));
    }

    private Path put(String file, String version) throws IOException {
        return put(file, file.replace(".jar", ""), version);
    }

    private Path put(String file, String name, String version) throws IOException {
        return putManifest(
                file,
                "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: cn.example." + name
                        + "\nBundle-Version: " + version + "\n");
    }

    /** By a rename onto it, as all jars come. */
    private Path putManifest(String file, String manifest) throws IOException {
        Path fresh = data.resolve("fresh");
        try (OutputStream out = Files.newOutputStream(fresh);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
        Path jar = data.resolve("plugins").resolve(file);
        return Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> refusals(String file) {
        return registry.refused(file).faults().stream().map(PluginFault::code).toList();
    }

    private int copies() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("run/plugins"))) {
            return (int) files.count();
        }
    }

    @Test
    void whatIsJudgedIsWhatRuns() throws Exception {
        String judged = JarReader.digest(put("a.jar", "1.0.0"));
        bundles.meanwhile = jar -> {
            if (jar.version().equals("1.0.0")) {
                put("a.jar", "2.0.0");
            }
        };
        scan.run();
        assertEquals(List.of(judged), bundles.installed, "not what was renamed onto it meanwhile");
        scan.run();
        assertEquals("2.0.0", registry.running("a.jar").jar().version(), "that one is judged in its turn");
        assertEquals(1, copies(), "of the one that runs");
    }

    @Test
    void aRefusedOneMakesRoomForTheOlderOne() throws Exception {
        String good = JarReader.digest(put("a.jar", "1.0.0"));
        scan.run();
        String bad = JarReader.digest(put("a.jar", "2.0.0"));
        bundles.meanwhile = jar -> {
            throw new JarRefusal("start-failed", "broken");
        };
        scan.run();
        assertEquals(List.of("start-failed"), refusals("a.jar"));
        assertEquals(good, JarReader.digest(data.resolve("plugins/a.jar")));
        assertEquals(bad, JarReader.digest(data.resolve("plugins/a.jar.refused")));
        assertEquals("1.0.0", registry.running("a.jar").jar().version());
        assertEquals(1, copies());
        scan.run();
        assertNotNull(registry.refused("a.jar"), "still shown");
    }

    @Test
    void aGoodOneThatComesWhileABadOneIsJudgedIsNotPutAside() throws Exception {
        put("a.jar", "1.0.0");
        scan.run();
        put("a.jar", "2.0.0");
        bundles.meanwhile = jar -> {
            if (jar.version().equals("2.0.0")) {
                put("a.jar", "3.0.0");
                throw new JarRefusal("start-failed", "broken");
            }
        };
        scan.run();
        assertFalse(Files.exists(data.resolve("plugins/a.jar.refused")));
        scan.run();
        assertEquals("3.0.0", registry.running("a.jar").jar().version());
    }

    @Test
    void badJarsAreRefusedAndTheOthersStart() throws Exception {
        putManifest("a.jar", "neither name nor value\n");
        Files.createDirectory(data.resolve("plugins/b.jar"));
        put("c.jar", "1.0.0");
        put("d.jar", "1.0.0");
        bundles.meanwhile = jar -> {
            if (jar.name().endsWith(".c")) {
                throw new AssertionError("broken");
            }
        };
        scan.run();
        assertTrue(scan.run(), "a folder is no jar on its way");
        assertEquals(List.of("not-a-jar"), refusals("a.jar"));
        assertEquals(List.of("not-a-jar"), refusals("b.jar"));
        assertEquals(List.of("check-failed"), refusals("c.jar"));
        assertNotNull(registry.running("d.jar"));
    }

    @Test
    void theVerdictNamesTheFileThatWasPutLast() throws Exception {
        put("a.jar", "1.0.0");
        scan.run();
        Stamp first = registry.running("a.jar").stamp();
        Path again = put("a.jar", "1.0.0");
        scan.run();
        assertEquals(Stamp.of(again), registry.running("a.jar").stamp());
        assertFalse(first.text().equals(Stamp.of(again).text()));
        assertEquals(1, bundles.installed.size(), "the same content is not started twice");
        Path bad = putManifest("a.jar", "neither name nor value\n");
        Stamp judged = Stamp.of(bad);
        scan.run();
        assertEquals(judged, registry.refused("a.jar").stamp());
    }

    @Test
    void aRefusedDoubleLeavesTheCopyOfTheOneThatRuns() throws Exception {
        put("a.jar", "1.0.0");
        put("b.jar", "a", "1.0.0");
        scan.run();
        assertEquals(List.of("duplicate-plugin"), refusals("b.jar"));
        assertTrue(Files.exists(registry.running("a.jar").copy()));
    }
}
