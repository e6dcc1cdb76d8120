package org.bagui.runtime.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bundle set as the build resolved it: {@code editions/<name>/bundles} lists one bundle a line (start level, file
 * name), {@code editions/<name>/config/*.json} holds its configuration.
 */
public record EditionDefinition(String name, List<BundleSpec> bundles, List<Path> configuration) {

    /** Reads the edition in {@code folder}, whose jars lie in {@code jars}. */
    static EditionDefinition read(Path folder, Path jars) {
        try {
            List<BundleSpec> bundles = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("bundles"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    bundles.add(bundle(line.strip(), folder, jars));
                }
            }
            return new EditionDefinition(folder.getFileName().toString(), List.copyOf(bundles), configuration(folder));
        } catch (IOException e) {
            throw new LauncherException("无法读取版本目录 " + folder + "，请重新构建 Cannot read the edition, build it again", e);
        }
    }

    /** Returns the bundles whose jar is not there. */
    public List<Path> missing() {
        return bundles.stream()
                .map(BundleSpec::file)
                .filter(f -> !Files.isRegularFile(f))
                .toList();
    }

    private static BundleSpec bundle(String line, Path folder, Path jars) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9]")) {
            throw new LauncherException("版本清单 " + folder.resolve("bundles") + " 有坏行 has a bad line: \"" + line + "\"");
        }
        return new BundleSpec(Integer.parseInt(parts[0]), jars.resolve(parts[1]));
    }

    private static List<Path> configuration(Path folder) throws IOException {
        Path config = folder.resolve("config");
        if (!Files.isDirectory(config)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(config)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }
}
