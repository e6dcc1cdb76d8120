package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of a folder by symbolic name and version. */
public final class BundleIndex {
    private final Map<String, Path> jars = new HashMap<>();

    /** Reads the manifests of a folder's jars. */
    public static BundleIndex of(Path folder) throws IOException {
        BundleIndex index = new BundleIndex();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                index.add(file);
            }
        }
        return index;
    }

    /** Returns the symbolic names, sorted. */
    public SortedSet<String> names() {
        return jars.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('@')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Path find(ResolvedBundle bundle) throws IOException {
        Path jar = jars.get(key(bundle.symbolicName(), bundle.version()));
        if (jar == null) {
            throw new IOException("No jar for " + bundle + ": run ./bagui resolve");
        }
        return jar;
    }

    private void add(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName");
            if (name != null) {
                jars.put(key(name.split(";")[0].strip(), main.getValue("Bundle-Version")), file);
            }
        }
    }

    /** The resolver ignores the qualifier of a version, and writes all three numbers. */
    private static String key(String name, String version) {
        String[] parts = version.split("\\.");
        StringBuilder numbers = new StringBuilder(name).append('@');
        for (int i = 0; i < 3; i++) {
            numbers.append(i == 0 ? "" : ".").append(i < parts.length ? parts[i] : "0");
        }
        return numbers.toString();
    }
}
