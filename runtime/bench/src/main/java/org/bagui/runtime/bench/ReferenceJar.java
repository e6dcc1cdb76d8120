package org.bagui.runtime.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.bagui.runtime.bench.reference.ReferenceActivator;

/** Packs the classes of the reference as a bundle. */
final class ReferenceJar {
    /** Name of the jar. */
    static final String FILE = "reference.jar";

    private static final String FOLDER = "org/bagui/runtime/bench/reference/";
    private static final String IMPORTS = String.join(
            ",",
            "com.fasterxml.jackson.core",
            "com.zaxxer.hikari",
            "javax.sql",
            "javax.ws.rs",
            "javax.ws.rs.core",
            "org.apache.poi.hssf.usermodel",
            "org.apache.poi.ss.usermodel",
            "org.apache.poi.xssf.streaming",
            "org.dhatim.fastexcel",
            "org.dhatim.fastexcel.reader",
            "org.osgi.framework",
            "org.osgi.service.jdbc",
            "org.postgresql",
            "org.postgresql.copy");

    private ReferenceJar() {}

    /** Writes the jar into a folder of bundles. */
    static void into(Path bundles) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.bagui.bench.reference");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", ReferenceActivator.class.getName());
        main.putValue("Import-Package", IMPORTS);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bundles.resolve(FILE)), manifest)) {
            classes(jar);
        }
    }

    private static void classes(JarOutputStream jar) throws IOException {
        try {
            URI home = ReferenceActivator.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path root = Path.of(home);
            if (Files.isDirectory(root)) {
                add(jar, list(root.resolve(FOLDER)));
            } else {
                try (FileSystem packed = FileSystems.newFileSystem(root, Map.of())) {
                    add(jar, list(packed.getPath(FOLDER)));
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(JarOutputStream jar, List<Path> files) throws IOException {
        for (Path file : files) {
            jar.putNextEntry(new JarEntry(FOLDER + file.getFileName()));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(jar);
            }
            jar.closeEntry();
        }
    }
}
