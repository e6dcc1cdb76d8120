package org.bagui.runtime.itest.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** What a built bundle says of itself: exported packages with their versions, imported packages, required bundles. */
record BundleManifest(String name, Map<String, String> exports, List<String> imports, String requiredBundles) {
    private static final String OURS = "org.bagui.";

    /** Reads the manifests of this project's bundles in a folder, sorted by name. */
    static List<BundleManifest> ofProject(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar"))
                    .map(BundleManifest::read)
                    .filter(bundle -> bundle.name().startsWith(OURS))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    static BundleManifest of(Attributes main) {
        Map<String, Map<String, String>> exports = ManifestHeader.parse(main.getValue(Constants.EXPORT_PACKAGE));
        Map<String, String> versions = new TreeMap<>();
        exports.forEach((name, attributes) -> versions.put(name, attributes.getOrDefault("version", "")));
        String symbolicName = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
        return new BundleManifest(
                symbolicName == null ? "" : symbolicName.split(";")[0].strip(),
                versions,
                List.copyOf(ManifestHeader.parse(main.getValue(Constants.IMPORT_PACKAGE))
                        .keySet()),
                main.getValue(Constants.REQUIRE_BUNDLE));
    }

    /** The module's folder name: {@code core.model}, {@code plugin.ledger}, {@code runtime.rest}, {@code wrap.poi}. */
    String module() {
        return name.substring(OURS.length());
    }

    /** The layer: {@code core}, {@code plugin}, {@code runtime} or {@code wrap}. */
    String layer() {
        return module().substring(0, module().indexOf('.'));
    }

    private static BundleManifest read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return of(jar.getManifest().getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
