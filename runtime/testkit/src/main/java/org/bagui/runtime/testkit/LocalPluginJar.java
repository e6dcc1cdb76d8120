package org.bagui.runtime.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * A plugin under test: its jar, or the folder of its classes, which the build completes before it runs the tests.
 *
 * @param path jar or folder
 */
record LocalPluginJar(Path path) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 50_000_000;

    /** Puts it among the plugins of a data folder, and returns its symbolic name. */
    String into(Path plugins) throws IOException {
        Files.createDirectories(plugins);
        if (Files.isDirectory(path)) {
            Manifest manifest = manifest();
            String name = name(manifest);
            pack(manifest, plugins.resolve(name + ".jar"));
            return name;
        }
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            String name = name(jar.getManifest());
            Files.copy(path, plugins.resolve(name + ".jar"));
            return name;
        }
    }

    /** Returns once the platform says that the plugin is active; fails with the cause when it is not. */
    static void await(String name, RestClient administrator) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            for (JsonNode module : administrator.read("modules").path("items")) {
                String state = module.path("state").asText();
                if (module.path("name").asText().equals(name) && state.equals("active")) {
                    return;
                }
                if (module.path("name").asText().equals(name) && state.equals("failed")) {
                    throw new IllegalStateException(name + " has failed: " + module.path("causes"));
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " was not started: " + administrator.read("modules"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Manifest manifest() throws IOException {
        Path file = path.resolve(JarFile.MANIFEST_NAME);
        if (!Files.exists(file)) {
            throw new IOException(
                    file.toAbsolutePath() + " is missing: let bnd-maven-plugin write it before the tests");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }

    private void pack(Manifest manifest, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            for (Path file : files) {
                String entry = path.relativize(file).toString().replace('\\', '/');
                if (!entry.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new ZipEntry(entry));
                    Files.copy(file, jar);
                }
            }
        }
    }

    private static String name(Manifest manifest) {
        return manifest.getMainAttributes()
                .getValue("Bundle-SymbolicName")
                .split(";")[0]
                .strip();
    }
}
