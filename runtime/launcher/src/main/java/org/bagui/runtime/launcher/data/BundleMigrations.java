package org.bagui.runtime.launcher.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The migrations that bundles carry: versions of their files {@code db/migration/V<version>__<words>.sql}. */
final class BundleMigrations {
    private static final Pattern FILE = Pattern.compile("db/migration/V(\\d+)__[^/]+\\.sql");

    private BundleMigrations() {}

    /** Returns the versions by symbolic name; of a bundle without migrations, none. */
    static Map<String, Set<Long>> of(List<Path> jars) throws IOException {
        Map<String, Set<Long>> all = new TreeMap<>();
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile(), false)) {
                Set<Long> versions = new TreeSet<>();
                jar.stream()
                        .map(ZipEntry::getName)
                        .map(FILE::matcher)
                        .filter(Matcher::matches)
                        .forEach(found -> versions.add(Long.valueOf(found.group(1))));
                all.put(symbolicName(jar), versions);
            }
        }
        return all;
    }

    private static String symbolicName(JarFile jar) throws IOException {
        String name = jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
        return name.split(";")[0].strip();
    }
}
