package org.bagui.runtime.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.bench.reference.ReferenceActivator;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Packs the classes of the reference as a bundle, with the libraries that no edition has. */
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
            "org.osgi.framework",
            "org.osgi.service.jdbc",
            "org.postgresql",
            "org.postgresql.copy");

    /** What the libraries that the bundle brings along find in the edition. */
    private static final String LIBRARIES_NEED =
            "javax.*,org.apache.commons.compress.*,org.codehaus.*,org.w3c.*,org.xml.*";

    /** A class of each library that the bundle brings along. */
    private static final List<Class<?>> LIBRARIES = List.of(ReadableWorkbook.class, InputFactoryImpl.class);

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
        main.putValue("DynamicImport-Package", LIBRARIES_NEED);
        main.putValue(
                "Bundle-ClassPath",
                LIBRARIES.stream().map(ReferenceJar::nested).collect(Collectors.joining(",", ".,", "")));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bundles.resolve(FILE)), manifest)) {
            classes(jar);
            for (Class<?> library : LIBRARIES) {
                jar.putNextEntry(new JarEntry(nested(library)));
                Files.copy(home(library), jar);
                jar.closeEntry();
            }
        }
    }

    private static String nested(Class<?> library) {
        return "lib/" + library.getSimpleName() + ".jar";
    }

    private static Path home(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void classes(JarOutputStream jar) throws IOException {
        Path root = home(ReferenceActivator.class);
        if (Files.isDirectory(root)) {
            add(jar, list(root.resolve(FOLDER)));
        } else {
            try (FileSystem packed = FileSystems.newFileSystem(root, Map.of())) {
                add(jar, list(packed.getPath(FOLDER)));
            }
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
