package org.bagui.runtime.persistence.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.bagui.core.register.RegisterEntry;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFilesTest {
    /** What lies in the jar. */
    public static class Anchor {}

    @Test
    void coreIsReadFromItsFolderOrJar() {
        EntityBundle core = BundleFiles.around(RegisterEntry.class);
        assertEquals(EntityBundle.CORE, core.name());
        assertEquals(
                "V1__core.sql",
                Path.of(core.migrations().get(0).getPath()).getFileName().toString());
    }

    @Test
    void bundleIsReadFromItsJar(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Path jar = folder.resolve("a bundle.jar");
        write(jar);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            EntityBundle bundle = BundleFiles.around(loader.loadClass(Anchor.class.getName()));
            assertEquals("org.bagui.plugin.x", bundle.name());
            assertEquals(List.of("a.B", "a.C"), bundle.entities());
            assertEquals(1, bundle.migrations().size());
            try (InputStream in = bundle.migrations().get(0).openStream()) {
                assertEquals("SELECT 1;", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-SymbolicName", "org.bagui.plugin.x;singleton:=true");
        main.putValue(EntityBundle.HEADER, "a.B, a.C");
        String type = Anchor.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream bytes = Anchor.class.getClassLoader().getResourceAsStream(type)) {
            out.putNextEntry(new JarEntry(type));
            bytes.transferTo(out);
            out.putNextEntry(new JarEntry("db/migration/V1__x.sql"));
            out.write("SELECT 1;".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void folderWithoutManifestIsToldAsSuch() {
        assertThrows(IllegalArgumentException.class, () -> BundleFiles.around(SampleBundle.class));
    }
}
