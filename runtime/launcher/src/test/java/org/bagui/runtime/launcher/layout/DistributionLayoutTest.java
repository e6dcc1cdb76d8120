package org.bagui.runtime.launcher.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.testing.BundleJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionLayoutTest {
    private static final String PARTS = "{\"components\":[{\"name\":\"wrap.poi\"},{\"name\":\"codec\"}]}";

    @TempDir
    private Path folder;

    private Path source;
    private Path jars;
    private Path target;

    @BeforeEach
    void aSourceFolder() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        jars = Files.createDirectories(folder.resolve("jars"));
        target = folder.resolve("target");
        Files.createDirectories(source.resolve("config/city"));
        Files.createDirectories(source.resolve("dist/conf"));
        Files.writeString(source.resolve("config/city/a.json"), "{}");
        Files.writeString(source.resolve("dist/conf/x"), "x");
        Files.writeString(
                source.resolve("base.bndrun"),
                "-runrequires.base: bnd.identity;id='slf4j.api'\n-runblacklist: bnd.identity;id='bad'\n");
        Path pages = Files.createDirectories(folder.resolve("runtime/console/src/main/web/plugin"));
        Files.writeString(pages.resolve("shell.ts"), "export {};");
        Files.writeString(folder.resolve("LICENSE"), "free");
        Files.createDirectories(source.resolve("target"));
        Files.writeString(source.resolve("target/sbom.json"), PARTS);
        Path wrap = Files.createDirectories(folder.resolve("cnf/wrap/poi/target"));
        Files.writeString(wrap.resolve("sbom.json"), "{\"components\":[{\"name\":\"poi\"},{\"name\":\"codec\"}]}");
        Files.writeString(wrap.resolveSibling("bnd.bnd"), "-includeresource: @poi-5.jar!/");
        Path parent = Files.createDirectories(folder.resolve("cnf/plugin-parent"));
        Files.writeString(parent.resolve("pom.xml"), "<project/>");
        Path template = Files.createDirectories(folder.resolve("cnf/plugin-template/target"));
        Files.writeString(template.resolve("left.jar"), "built");
        Files.writeString(template.resolveSibling("GUIDE.md"), "read me");
        bundle("api.jar", "slf4j.api", "2.0.17");
        bundle("fw.jar", "org.example.web;singleton:=true", "1.2");
        bundle("core.jar", "org.bagui.core.model", "1.0.0.SNAPSHOT");
    }

    @Test
    void listsTheBundlesWithTheirStartLevels() throws IOException {
        run("""
            -runrequires: \\
                bnd.identity;id='org.bagui.core.model'
            -runbundles: \\
            \torg.bagui.core.model;version='[1.0.0,1.0.1)',\\
            \torg.example.web;version='[1.2.0,1.2.1)',\\
            \tslf4j.api;version='[2.0.17,2.0.18)'
            """);
        layOut();
        // A second build lays out over the first.
        layOut();
        assertEquals(
                List.of("2 api.jar", "3 fw.jar", "5 core.jar"),
                Files.readAllLines(target.resolve("editions/city/bundles")));
        assertTrue(Files.exists(target.resolve("bundles/core.jar")));
        assertTrue(Files.exists(target.resolve("editions/city/config/a.json")));
        assertTrue(Files.exists(target.resolve("conf/x")));
        assertTrue(Files.notExists(target.resolve("editions/base")));
        assertEquals("free", Files.readString(target.resolve("LICENSE")));
        assertEquals(
                "{\"components\":[{\"name\":\"wrap.poi\",\"components\":[{\"name\":\"poi\"}]},{\"name\":\"codec\"}]}",
                Files.readString(target.resolve("sbom.json")).replaceAll("\\s", ""));
        assertEquals("1.2.0\n", Files.readString(target.resolve("VERSION")));
        assertEquals(
                "<project/>",
                Files.readString(target.resolve("repository/org/bagui/plugin-parent/1.2.0/plugin-parent-1.2.0.pom")));
        assertEquals("read me", Files.readString(target.resolve("docs/plugin-template/GUIDE.md")));
        assertTrue(Files.notExists(target.resolve("docs/plugin-template/target")));
        assertEquals(
                List.of("base slf4j.api", "module org.bagui.core.model"),
                Files.readAllLines(target.resolve("editions/city/requires")));
    }

    @Test
    void aMissingJarStopsTheBuild() throws IOException {
        run("-runbundles: slf4j.api;version='[2.0.18,2.0.19)'\n");
        String said = assertThrows(IOException.class, this::layOut).getMessage();
        assertTrue(said.contains("slf4j.api"), said);
    }

    @Test
    void anUnresolvedEditionStopsTheBuild() throws IOException {
        run("-runrequires: x\n");
        String said = assertThrows(IOException.class, this::layOut).getMessage();
        assertTrue(said.contains("./bagui resolve"), said);
    }

    private void run(String text) throws IOException {
        Files.writeString(source.resolve("city.bndrun"), text);
    }

    private void layOut() throws IOException {
        DistributionLayout.main(
                new String[] {source.toString(), jars.toString(), target.toString(), "1.2.0", folder.toString()});
    }

    private void bundle(String file, String name, String version) throws IOException {
        BundleJar.write(jars.resolve(file), name, version, Map.of());
    }
}
