package org.bagui.runtime.launcher.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionPackageTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void aDistribution() throws IOException {
        home = folder.resolve("home");
        file("bin/bagui", "#!run").toFile().setExecutable(true);
        file("conf/logback.xml", "<x/>");
        file("conf/bagui.env", "BAGUI_DATABASE_PASSWORD_FILE=mine");
        file("data/bagui.mv.db", "rows");
        file("lib/launcher.jar", "launcher");
        file("lib/bagui.jsa", "classes of this machine");
        file("bundles/a-1.jar", "a");
        file("bundles/b-1.jar", "b");
        file("editions/city/bundles", "5 a-1.jar\n");
        file("editions/city/config/city.json", "{}");
        file("editions/region/bundles", "5 a-1.jar\n5 b-1.jar\n");
        file("repository/org/x/_remote.repositories", "here");
        file("repository/org/x/x.pom", "<project/>");
        file("INSTALL.md", "unpack");
        file("LICENSE", "free");
        file("VERSION", "1.2.0\n");
        file(
                "sbom.json",
                "{\"metadata\":{},\"components\":[" + component("a") + "," + component("b") + "],\"dependencies\":["
                        + "{\"ref\":\"pkg:a\",\"dependsOn\":[\"pkg:b\"]},{\"ref\":\"pkg:b\",\"dependsOn\":[]}]}");
    }

    @Test
    void aFolderHoldsTheEditionAndNothingOfTheOperators() throws IOException {
        Path made = pack(folder.resolve("city"));
        List<String> files = new FolderTree(made)
                .files().stream().map(file -> made.relativize(file).toString()).toList();
        assertEquals(
                List.of(
                        "INSTALL.md",
                        "LICENSE",
                        "SHA256SUMS",
                        "VERSION",
                        "bin/bagui",
                        "bundles/a-1.jar",
                        "conf/logback.xml",
                        "editions/city/bundles",
                        "editions/city/config/city.json",
                        "lib/launcher.jar",
                        "repository/org/x/x.pom",
                        "sbom.json"),
                files);
        List<String> sums = Files.readAllLines(made.resolve("SHA256SUMS"));
        assertEquals(files.size() - 1, sums.size());
        assertTrue(
                sums.contains(Checksums.sha256(home.resolve("bundles/a-1.jar")) + "  bundles/a-1.jar"), sums::toString);
    }

    @Test
    void thePartsAreThoseOfThePackage() throws IOException {
        JsonNode parts = new ObjectMapper()
                .readTree(pack(folder.resolve("city")).resolve("sbom.json").toFile());
        assertEquals("bagui-city", parts.at("/metadata/component/name").asText());
        assertEquals(List.of("launcher.jar", "a"), parts.path("components").findValuesAsText("name"));
        assertEquals(
                Checksums.sha256(home.resolve("bundles/a-1.jar")),
                parts.at("/components/1/hashes/0/content").asText());
        assertEquals(
                "[{\"ref\":\"bagui-city\",\"dependsOn\":[\"launcher.jar\",\"pkg:a\"]},{\"ref\":\"pkg:a\",\"dependsOn\":[]}]",
                parts.path("dependencies").toString());
    }

    @Test
    void theSameFilesMakeTheSameArchive() throws IOException {
        Path first = pack(folder.resolve("out/city.tar.gz"));
        byte[] bytes = Files.readAllBytes(first);
        assertArrayEquals(bytes, Files.readAllBytes(pack(first)));
        try (GzipCompressorInputStream in = new GzipCompressorInputStream(Files.newInputStream(first));
                TarFile tar = new TarFile(in.readAllBytes())) {
            TarArchiveEntry script = tar.getEntries().stream()
                    .filter(entry -> entry.getName().equals("bagui-city-1.2.0/bin/bagui"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(0755, script.getMode() & 0777);
        }
        try (ZipFile zip =
                ZipFile.builder().setPath(pack(folder.resolve("city.zip"))).get()) {
            assertEquals(0755, zip.getEntry("bagui-city-1.2.0/bin/bagui").getUnixMode() & 0777);
        }
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("mine"), "x");
        String said = assertThrows(LauncherException.class, () -> pack(used)).getMessage();
        assertTrue(said.contains(used.toString()), said);
    }

    private Path pack(Path output) throws IOException {
        return new EditionPackage(new Distribution(home), "city").write(output);
    }

    private Path file(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String component(String name) {
        return "{\"bom-ref\":\"pkg:" + name + "\",\"name\":\"" + name + "\",\"version\":\"1\"}";
    }
}
