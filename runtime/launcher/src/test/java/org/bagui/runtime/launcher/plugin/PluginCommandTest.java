package org.bagui.runtime.launcher.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Plugins on a data folder whose platform does not run. */
class PluginCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(new PluginCommand())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    out.println(fault.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    private Path jar(String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        Path file = folder.resolve(name + "-" + version + ".jar");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }

    @Test
    void installsListsAndRemoves() throws IOException {
        String data = folder.resolve("data").toString();
        Path plugins = folder.resolve("data/plugins");
        assertEquals(0, run("install", jar("cn.example.a", "1.0.0").toString(), "--data", data));
        assertEquals(0, run("install", jar("cn.example.a", "1.1.0").toString(), "--data", data));
        assertTrue(Files.exists(plugins.resolve("cn.example.a.jar")));
        assertTrue(said.toString().contains(plugins.resolve("cn.example.a.jar").toString()), said.toString());
        assertEquals(0, run("list", "--data", data));
        assertTrue(said.toString().contains("cn.example.a\t1.1.0\tstopped\tcn.example.a.jar"), said.toString());
        assertFalse(said.toString().contains("1.0.0"), "the second one took the place of the first");
        assertEquals(0, run("remove", "cn.example.a", "--data", data));
        assertFalse(Files.exists(plugins.resolve("cn.example.a.jar")));
        assertEquals(1, run("remove", "cn.example.a", "--data", data));
        assertEquals(1, run("remove", "../lock", "--data", data), "nothing outside the folder is removed");
        Path other = Files.writeString(plugins.resolve("other.txt"), "text");
        for (String name : List.of("..", "other.txt", other.toString(), "/swapfile", "/other.jar")) {
            said.getBuffer().setLength(0);
            assertEquals(1, run("remove", name, "--data", data));
            assertTrue(said.toString().contains("There is no such plugin"), said.toString());
        }
        assertTrue(Files.exists(other), "only jars are removed");
    }

    @Test
    void whatIsNoBundleIsNotInstalled() throws IOException {
        Path text = Files.writeString(folder.resolve("x.jar"), "text");
        assertEquals(1, run("install", text.toString(), "--data", folder.toString()));
        assertEquals(1, run("install", folder.resolve("none.jar").toString(), "--data", folder.toString()));
        assertFalse(Files.exists(folder.resolve("plugins")));
    }
}
