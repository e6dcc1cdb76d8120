package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The diagram in the README shows what was built. {@code ./bagui test -Dbagui.golden=write} rewrites it, CI only
 * compares.
 */
class ModuleDiagramTest {
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- /modules -->";

    @Test
    void theReadmeShowsTheModules() throws IOException {
        Path readme = Path.of(System.getProperty("bagui.root"), "README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertTrue(
                begin >= BEGIN.length() && end >= begin, "README.md lacks the lines " + BEGIN.strip() + " and " + END);

        String drawn = new ModuleDiagram(BundleManifest.ofProject(Path.of(System.getProperty("bagui.home"), "bundles")))
                .text();
        if ("write".equals(System.getProperty("bagui.golden"))) {
            Files.writeString(readme, text.substring(0, begin) + drawn + text.substring(end));
            return;
        }
        assertEquals(drawn, text.substring(begin, end), "stale: run ./bagui test -Dbagui.golden=write");
    }

    @Test
    void anEdgeNamesThePackagesOfTheCore() {
        BundleManifest core =
                new BundleManifest("org.bagui.core.model", Map.of("org.bagui.core.place", "1.0.0"), List.of(), null);
        BundleManifest plugin =
                new BundleManifest("org.bagui.plugin.a", Map.of(), List.of("org.bagui.core.place", "java.util"), null);
        String text = new ModuleDiagram(List.of(core, plugin)).text();
        assertTrue(text.contains("plugin.a -->|\"place\"| core.model"), text);
    }
}
