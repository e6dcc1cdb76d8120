package org.bagui.runtime.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @TempDir
    private Path home;

    private Path city;

    @BeforeEach
    void anEditionOfTwoBundles() throws IOException {
        city = Files.createDirectories(home.resolve("editions/city/config")).getParent();
        Files.createDirectories(home.resolve("bundles"));
        Files.writeString(city.resolve("bundles"), "# made by the build\n1 a.jar\n\n5 b c.jar\n");
        Files.writeString(city.resolve("config/x.json"), "{}");
        Files.writeString(home.resolve("bundles/a.jar"), "");
    }

    @Test
    void listsAndReadsEditions() {
        Distribution distribution = new Distribution(home);
        assertEquals(List.of("city"), distribution.editions());
        EditionDefinition edition = distribution.edition("city");
        assertEquals(
                List.of(
                        new BundleSpec(1, home.resolve("bundles/a.jar")),
                        new BundleSpec(5, home.resolve("bundles/b c.jar"))),
                edition.bundles());
        assertEquals(List.of(city.resolve("config/x.json")), edition.configuration());
        assertEquals(List.of(home.resolve("bundles/b c.jar")), edition.missing());
    }

    @Test
    void anUnknownEditionIsRefusedWithTheKnownOnes() {
        Distribution distribution = new Distribution(home);
        String said = assertThrows(LauncherException.class, () -> distribution.edition("../city"))
                .getMessage();
        assertTrue(said.contains("city"), said);
    }

    @Test
    void aBadLineIsNamed() throws IOException {
        Files.writeString(city.resolve("bundles"), "first a.jar\n");
        Distribution distribution = new Distribution(home);
        String said = assertThrows(LauncherException.class, () -> distribution.edition("city"))
                .getMessage();
        assertTrue(said.contains("first a.jar"), said);
    }

    @Test
    void theOnlyEditionNeedsNoNameAndOfSeveralTheRegionIsMeant() throws IOException {
        Distribution distribution = new Distribution(home);
        assertEquals("city", distribution.defaultEdition());
        Files.createDirectories(home.resolve("editions/core"));
        Files.writeString(home.resolve("editions/core/bundles"), "");
        String said = assertThrows(LauncherException.class, distribution::defaultEdition)
                .getMessage();
        assertTrue(said.contains("city, core"), said);
        Files.createDirectories(home.resolve("editions/region"));
        Files.writeString(home.resolve("editions/region/bundles"), "");
        assertEquals("region", distribution.defaultEdition());
    }
}
