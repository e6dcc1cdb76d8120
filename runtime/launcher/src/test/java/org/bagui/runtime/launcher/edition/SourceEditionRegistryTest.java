package org.bagui.runtime.launcher.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.testing.BundleJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceEditionRegistryTest {
    private static final String RESOLVED = "-runbundles: \\\n\torg.bagui.plugin.ledger;version='[1.0.0,1.0.1)'\n";
    private static final String CITY = "# One city.\n-include: ~base.bndrun\n\n-runrequires: \\\n"
            + "    bnd.identity;id='org.bagui.plugin.ledger'\n" + RESOLVED;

    @TempDir
    private Path folder;

    private SourceEditionRegistry registry;

    @BeforeEach
    void theCity() throws IOException {
        registry = new SourceEditionRegistry(folder);
        Files.writeString(folder.resolve("base.bndrun"), "-runrequires.base: x\n");
        Files.writeString(folder.resolve("city.bndrun"), CITY);
        Files.createDirectories(folder.resolve("config/city"));
        Files.writeString(folder.resolve("config/city/city.json"), "{\"n\": \"org.bagui.edition.city\"}");
        BundleJar.write(folder.resolve("target/available/a.jar"), "org.bagui.plugin.training", "1.0.0", Map.of());
    }

    @Test
    void aNewOneBeginsAsAnotherWithItsConfiguration() throws IOException {
        registry.create("hechi", "city");
        assertEquals(CITY.replace("One city.", "hechi: begun as city."), text("hechi"));
        assertEquals(
                "{\"n\": \"org.bagui.edition.hechi\"}", Files.readString(folder.resolve("config/hechi/hechi.json")));
        assertTrue(refusal(() -> registry.create("hechi", "city")).contains("choose another name"));
        assertTrue(refusal(() -> registry.create("base", "city")).contains("Not a name"));
        assertTrue(refusal(() -> registry.create("wuzhou", "nowhere")).contains("city, hechi"));
    }

    @Test
    void aModuleIsAskedForAndTakenBack() throws IOException {
        assertEquals("org.bagui.plugin.training", registry.add("city", "plugin.training"));
        assertTrue(text("city").contains("ledger',\\\n    bnd.identity;id='org.bagui.plugin.training'\n-runbundles"));
        assertTrue(refusal(() -> registry.add("city", "plugin.training")).contains("already has"));
        assertEquals("org.bagui.plugin.training", registry.remove("city", "org.bagui.plugin.training"));
        assertEquals(CITY, text("city"));
        assertTrue(refusal(() -> registry.add("city", "plugin.nothing")).contains("runtime/editions/pom.xml"));
        assertTrue(refusal(() -> registry.remove("city", "core.model")).contains("org.bagui.plugin.ledger"));
    }

    /** What may be refused. */
    private interface Act {
        void run() throws IOException;
    }

    private static String refusal(Act act) {
        return assertThrows(LauncherException.class, act::run).getMessage();
    }

    private String text(String edition) throws IOException {
        return Files.readString(folder.resolve(edition + ".bndrun"));
    }
}
