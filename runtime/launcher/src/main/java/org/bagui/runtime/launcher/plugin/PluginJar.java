package org.bagui.runtime.launcher.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.bagui.runtime.launcher.LauncherException;

/**
 * A jar as far as a command needs to know it.
 *
 * @param name symbolic name
 * @param version version, or empty
 */
record PluginJar(String name, String version) {
    /**
     * Reads a jar.
     *
     * @throws LauncherException where it is no bundle
     */
    static PluginJar read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new LauncherException("没有这个文件 There is no such file: " + file);
        }
        Manifest manifest;
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            manifest = jar.getManifest();
        } catch (IOException e) {
            throw new LauncherException("不是完整的 jar It is no whole jar: " + file, e);
        }
        String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        if (name == null || !name.split(";")[0].strip().matches("[\\w.-]+")) {
            throw new LauncherException(
                    "jar 的清单没有可用的 Bundle-SymbolicName Its manifest has no Bundle-SymbolicName: " + file);
        }
        String version = manifest.getMainAttributes().getValue("Bundle-Version");
        return new PluginJar(name.split(";")[0].strip(), version == null ? "" : version);
    }
}
