package org.bagui.runtime.itest.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.runtime.itest.edition.Installation.Ran;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.files.FolderTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a package, and that editions are made and explained there, without the sources. */
class PackageTest {
    private static final Pattern OWN = Pattern.compile(
            "<groupId>org\\.bagui</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private static final String PARENT = "plugin-parent";

    @TempDir
    private static Path folder;

    private static Installation packed;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        packed = Installation.laidOut("liuzhou", folder.resolve("packed"));
    }

    @Test
    void everyFileHasItsChecksumAndEveryJarIsAKnownPart() throws IOException, InterruptedException {
        Process sums = new ProcessBuilder("sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS")
                .directory(packed.home().toFile())
                .redirectErrorStream(true)
                .start();
        assertEquals("", new String(sums.getInputStream().readAllBytes()));
        assertEquals(0, sums.waitFor());
        JsonNode parts =
                new ObjectMapper().readTree(packed.home().resolve("sbom.json").toFile());
        assertEquals("CycloneDX", parts.path("bomFormat").asText());
        List<String> unknown = parts.path("components").findParents("bom-ref").stream()
                .filter(part -> part.path("purl").isMissingNode())
                .map(part -> part.path("name").asText())
                .toList();
        assertEquals(List.of(), unknown);
        int jars = packed.jars().size()
                + new FolderTree(packed.home().resolve("lib")).files().size();
        assertEquals(jars, parts.path("components").size());
        assertTrue(
                parts.path("components").findValuesAsText("name").contains("poi-ooxml"), "what a wrap holds is there");
        assertEquals(
                Distribution.locate().edition("liuzhou").bundles().size(),
                packed.jars().size());
    }

    @Test
    void anAuthorFindsTheApiInItsRepository() throws IOException {
        Path own = packed.home().resolve("repository/org/bagui");
        Set<String> artifacts = new TreeSet<>();
        for (Path file : new FolderTree(own).files()) {
            if (file.toString().endsWith(".pom")) {
                String pom = Files.readString(file)
                        .replace("${bagui.version}", Distribution.locate().version());
                assertTrue(!pom.contains("<parent>") && !pom.contains("<module>"), pom);
                OWN.matcher(pom).results().forEach(found -> {
                    String name = found.group(1) + "-" + found.group(2);
                    Path folder = own.resolve(found.group(1)).resolve(found.group(2));
                    assertTrue(Files.exists(folder.resolve(name + ".pom")), name);
                    assertTrue(name.startsWith(PARENT) || Files.exists(folder.resolve(name + ".jar")), name);
                    artifacts.add(found.group(1));
                });
            }
        }
        assertEquals(
                Set.of("build.javadoc", "core.model", "core.testkit", PARENT, "runtime.launcher", "runtime.testkit"),
                artifacts);
        assertTrue(Files.exists(packed.home().resolve("docs/api/org/bagui/core/register/Register.html")), "API docs");
        assertTrue(
                Files.readString(packed.home()
                                .resolve("docs/testkit/org/bagui/runtime/testkit/contract/RegisterContractTest.html"))
                        .contains("RegisterContractTest"),
                "test kit docs");
        assertTrue(
                Files.readString(packed.home().resolve("docs/testkit/org/bagui/core/testkit/FakeBatch.html"))
                        .contains("FakeBatch"),
                "docs of the fakes");
    }

    @Test
    void editionsAreMadeChangedAndExplained() throws IOException, InterruptedException {
        Installation changed = packed.copiedTo(folder.resolve("changed"));
        List<String> before = bundles(changed, "liuzhou");
        said(0, "已新建 Made: lite", changed.run("edition", "new", "lite", "--from", "liuzhou"));
        said(0, "org.bagui.plugin.autoparts", changed.run("edition", "remove", "lite", "plugin.autoparts"));
        said(0, "org.bagui.plugin.laborcoop", changed.run("edition", "remove", "lite", "plugin.laborcoop"));
        said(0, "org.bagui.plugin.reports", changed.run("edition", "remove", "lite", "plugin.reports"));
        said(0, "org.bagui.runtime.console", changed.run("edition", "remove", "lite", "runtime.console"));
        assertEquals(
                Distribution.locate().edition("ledger-only").bundles().stream()
                        .map(bundle -> bundle.file().getFileName().toString())
                        .sorted()
                        .toList(),
                files(bundles(changed, "lite")),
                "what only the workbooks need goes with them");
        said(0, "org.bagui.plugin.reports", changed.run("edition", "add", "lite", "plugin.reports"));
        said(0, "org.bagui.plugin.laborcoop", changed.run("edition", "add", "lite", "plugin.laborcoop"));
        said(0, "org.bagui.plugin.autoparts", changed.run("edition", "add", "lite", "org.bagui.plugin.autoparts"));
        said(0, "org.bagui.runtime.console", changed.run("edition", "add", "lite", "runtime.console"));
        assertEquals(before, bundles(changed, "lite"), "as the build resolved it");
        said(0, "lite: 可用 ok", changed.run("edition", "check"));

        Files.write(
                changed.home().resolve("editions/lite/bundles"),
                before.stream().filter(line -> !line.contains("wrap.poi")).toList());
        Ran check = changed.run("edition", "check", "lite");
        said(1, "org.bagui.plugin.reports 需要 needs 包 package org.apache.poi.", check);
        said(1, "which would give it, is not in this edition: bagui edition add lite wrap.poi", check);
        said(1, "There is such an edition", changed.run("edition", "new", "lite", "--from", "liuzhou"));
        said(1, "No such bundle", changed.run("edition", "add", "lite", "plugin.unknown"));
        said(1, "has no such module to remove", changed.run("edition", "remove", "lite", "core.model"));
    }

    private static void said(int code, String text, Ran ran) {
        assertEquals(code, ran.code(), ran::said);
        assertTrue(ran.said().contains(text), ran::said);
    }

    private static List<String> bundles(Installation installation, String edition) throws IOException {
        return Files.readAllLines(installation.home().resolve("editions/" + edition + "/bundles"));
    }

    private static List<String> files(List<String> lines) {
        return lines.stream().map(line -> line.substring(2)).sorted().collect(Collectors.toList());
    }
}
