package org.bagui.runtime.launcher.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.EditionDefinition;
import org.bagui.runtime.launcher.testing.BundleJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionCheckTest {
    private final List<Path> available = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whatMayBeAbsentIsNotMissed() throws IOException {
        Path reader = bundle(
                "org.bagui.plugin.reader",
                "1.0.0",
                "Import-Package",
                "java.util,javax.sql,org.example.maybe;resolution:=optional",
                "DynamicImport-Package",
                "org.example.late");
        assertEquals(List.of(), faults(reader));
    }

    @Test
    void theModuleThatWouldGiveItIsNamed() throws IOException {
        Path reader =
                bundle("org.bagui.plugin.reader", "1.0.0", "Import-Package", "org.example.sheet;version=\"[5,6)\"");
        Path sheets = bundle("org.bagui.wrap.sheets", "1.0.0", "Export-Package", "org.example.sheet;version=5.5.1");
        String fault = only(faults(reader));
        assertTrue(fault.startsWith("org.bagui.plugin.reader 需要 needs 包 package org.example.sheet [5"), fault);
        assertTrue(fault.endsWith("bagui edition add mine wrap.sheets"), fault);
        assertEquals(List.of(), faults(reader, sheets));
    }

    @Test
    void anotherVersionIsToldFromNone() throws IOException {
        Path reader = bundle(
                "org.bagui.plugin.reader",
                "1.0.0",
                "Import-Package",
                "org.example.sheet;version=\"[6,7)\",org.example.nowhere");
        Path sheets = bundle("org.bagui.wrap.sheets", "1.2.0", "Export-Package", "org.example.sheet;version=5.5.1");
        List<String> faults = faults(reader, sheets);
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(
                faults.stream().anyMatch(fault -> fault.contains("org.bagui.wrap.sheets 1.2.0 提供的是另一版本")),
                faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("org.example.nowhere: 没有组件提供它")), faults::toString);
    }

    @Test
    void aServiceOfNobodyIsMissed() throws IOException {
        Path reader = bundle(
                "org.bagui.plugin.reader",
                "1.0.0",
                "Require-Capability",
                "osgi.service;filter:=\"(objectClass=org.example.Sheets)\";effective:=active");
        String fault = only(faults(reader));
        assertTrue(fault.contains("服务 service org.example.Sheets"), fault);
    }

    @Test
    void aJarThatIsNotThereIsNamed() throws IOException {
        Path gone = bundle("org.bagui.plugin.gone", "1.0.0");
        Files.delete(gone);
        assertTrue(only(faults(gone)).contains("bundles/org.bagui.plugin.gone.jar"));
    }

    private List<String> faults(Path... jars) {
        List<BundleSpec> bundles =
                Arrays.stream(jars).map(jar -> new BundleSpec(5, jar)).toList();
        return new EditionCheck(new EditionDefinition("mine", bundles, List.of()), available).faults();
    }

    private static String only(List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    private Path bundle(String name, String version, String... headers) throws IOException {
        Map<String, String> map = headers.length == 0
                ? Map.of()
                : headers.length == 2
                        ? Map.of(headers[0], headers[1])
                        : Map.of(headers[0], headers[1], headers[2], headers[3]);
        Path jar = BundleJar.write(folder.resolve(name + ".jar"), name, version, map);
        available.add(jar);
        return jar;
    }
}
