package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.docs.GoldenSection;
import org.junit.jupiter.api.Test;

/** The diagram on the page of the architecture shows what was built. */
class ModuleDiagramTest {
    @Test
    void thePageShowsTheModules() throws IOException {
        String drawn = new ModuleDiagram(BundleManifest.ofProject(Path.of(System.getProperty("bagui.home"), "bundles")))
                .text();
        new GoldenSection(Path.of(System.getProperty("bagui.root"), "docs", "architecture.md"), "modules")
                .compare(drawn);
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
