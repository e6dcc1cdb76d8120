package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out the distribution at the end of the build: shared {@code bundles}, and for each resolved {@code .bndrun} the
 * list of its bundles with start levels beside its configuration.
 */
public final class DistributionLayout {
    private final Path source;
    private final Path target;
    private final BundleIndex available;

    private DistributionLayout(Path source, Path available, Path target) throws IOException {
        this.source = source;
        this.target = target;
        this.available = BundleIndex.of(available);
    }

    /** Takes the editions module's folder, the folder of all available jars, and the folder to lay out. */
    public static void main(String[] folders) throws IOException {
        new DistributionLayout(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2])).layOut();
    }

    private void layOut() throws IOException {
        Files.createDirectories(target.resolve("bundles"));
        copyTree(source.resolve("dist"), target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path run :
                    files.filter(f -> f.toString().endsWith(".bndrun")).sorted().toList()) {
                String name = run.getFileName().toString().replace(".bndrun", "");
                if (!name.equals("base")) {
                    layOutEdition(name, run);
                }
            }
        }
    }

    private void layOutEdition(String name, Path run) throws IOException {
        Path folder = Files.createDirectories(target.resolve("editions").resolve(name));
        List<String> lines = new ArrayList<>();
        for (ResolvedBundle bundle : ResolvedBundle.read(run)) {
            Path jar = available.find(bundle);
            Files.copy(jar, target.resolve("bundles").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            lines.add(StartLevel.of(bundle.symbolicName()) + " " + jar.getFileName());
        }
        lines.sort(null);
        Files.write(folder.resolve("bundles"), lines);
        copyTree(source.resolve("config/shared"), folder.resolve("config"));
        copyTree(source.resolve("config").resolve(name), folder.resolve("config"));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
