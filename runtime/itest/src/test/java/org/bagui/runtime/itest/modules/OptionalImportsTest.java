package org.bagui.runtime.itest.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bundle resolves without what it imports optionally, and breaks at the first use of it: what our code can reach is in the edition,
 * or stands here with why it is not used. A manifest that Excel saved once answered 500 for want of commons-lang3.
 */
class OptionalImportsTest {
    /** Bundle and begin of the package, to why it is never used. */
    private static final Map<String, String> UNUSED = Map.ofEntries(
            Map.entry("com.h2database: org.locationtech.jts.", "no column holds a geometry of the database"),
            Map.entry("com.zaxxer.HikariCP: com.codahale.", "no health checks are handed to the pool"),
            Map.entry("com.zaxxer.HikariCP: io.", "no metrics are handed to the pool"),
            Map.entry(
                    "org.apache.commons.commons-compress: com.github.luben.zstd",
                    "workbooks of it are refused, see FilesTest"),
            Map.entry(
                    "org.apache.commons.commons-compress: org.tukaani.xz",
                    "workbooks of it are refused, see FilesTest"),
            Map.entry("org.apache.commons.commons-compress: org.brotli.", "no part of a package"),
            Map.entry("org.apache.cxf.", "Spring, catalogs and SOAP: CXF looks for them, and goes on without"),
            Map.entry("org.apache.logging.log4j.", "annotations"),
            Map.entry(
                    "org.bagui.wrap.flyway: ",
                    "other loggers and containers: Flyway looks for them, and goes on without"),
            Map.entry("org.bagui.wrap.poi: com.microsoft.", "parts of slides"),
            Map.entry("org.bagui.wrap.poi: org.apache.batik.", "SVG pictures of slides"),
            Map.entry("org.bagui.wrap.poi: net.sf.saxon", "no XPath is asked of XMLBeans"),
            Map.entry("org.bagui.wrap.poi: org.openxmlformats.", "parts of text documents"),
            Map.entry(
                    "org.eclipse.persistence.",
                    "JTA, JMS, JCA, mail and XML binding: EclipseLink is used for JPA alone"),
            Map.entry("org.postgresql.jdbc: ", "annotations, and sign-in by Windows' own"));

    private static List<BundleClasses> bundles;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("bagui.home"), "bundles"))) {
            bundles = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(BundleClasses::read)
                    .toList();
        }
    }

    private static Map<String, String> unmet(Predicate<String> isThere) {
        List<BundleClasses> there =
                bundles.stream().filter(bundle -> isThere.test(bundle.name())).toList();
        assertTrue(there.size() > 40, () -> there.size() + " bundles");
        Map<String, String> unmet = new TreeMap<>(OptionalImports.unmet(there));
        unmet.keySet().removeIf(found -> UNUSED.keySet().stream().anyMatch(found::startsWith));
        return unmet;
    }

    private static Set<String> of(String edition) throws IOException {
        Path run = Path.of(System.getProperty("bagui.root"), "runtime", "editions", edition + ".bndrun");
        return Files.readString(run)
                .lines()
                .filter(line -> line.contains(";version='["))
                .map(line -> line.strip().split(";")[0])
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "ledger-only", "city", "pilot-county", "region", "liuzhou"})
    void whatOurCodeReachesIsThere(String edition) throws IOException {
        Set<String> listed = of(edition);
        assertEquals(Map.of(), unmet(listed::contains));
    }

    @Test
    void aJarThatIsTakenOutIsMissed() throws IOException {
        Set<String> listed = of("region");
        listed.remove("org.apache.commons.lang3");
        assertTrue(
                unmet(listed::contains).containsKey("org.apache.commons.commons-compress: org.apache.commons.lang3"),
                "the jar is missed");
    }
}
