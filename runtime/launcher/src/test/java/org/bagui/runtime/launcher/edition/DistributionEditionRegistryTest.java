package org.bagui.runtime.launcher.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.layout.EditionRequires;
import org.bagui.runtime.launcher.testing.BundleJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionEditionRegistryTest {
    private static final String READER = "org.bagui.plugin.reader";
    private static final String SHEETS = "org.bagui.wrap.sheets";

    @TempDir
    private Path home;

    @Test
    void aRefusalToRemoveLeavesTheEditionAsItWas() throws IOException {
        bundle(READER, "Import-Package", "org.example.sheet");
        bundle(SHEETS, "Export-Package", "org.example.sheet");
        Path edition = Files.createDirectories(home.resolve("editions/mine"));
        new EditionRequires(List.of(), List.of(READER, SHEETS)).write(edition);
        Files.write(edition.resolve("bundles"), List.of("5 " + READER + ".jar", "5 " + SHEETS + ".jar"));
        List<String> requires = Files.readAllLines(edition.resolve("requires"));
        List<String> bundles = Files.readAllLines(edition.resolve("bundles"));
        EditionRegistry registry = new DistributionEditionRegistry(new Distribution(home));

        assertThrows(LauncherException.class, () -> registry.remove("mine", SHEETS));
        assertEquals(requires, Files.readAllLines(edition.resolve("requires")));
        assertEquals(bundles, Files.readAllLines(edition.resolve("bundles")));

        assertEquals(READER, registry.remove("mine", READER));
        assertEquals(List.of("module " + SHEETS), Files.readAllLines(edition.resolve("requires")));
        assertEquals(1, Files.readAllLines(edition.resolve("bundles")).size());
    }

    private void bundle(String name, String header, String value) throws IOException {
        BundleJar.write(home.resolve("bundles").resolve(name + ".jar"), name, "1.0.0", Map.of(header, value));
    }
}
