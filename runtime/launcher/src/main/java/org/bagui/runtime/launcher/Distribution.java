package org.bagui.runtime.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the build lays out: {@code bin}, {@code lib}, {@code bundles}, {@code editions}, {@code conf} and more. */
public record Distribution(Path home) {
    private static final String FULL = "region";

    /**
     * Finds the distribution: system property {@code bagui.home}, environment {@code BAGUI_HOME}, else the folder above
     * the {@code lib} in which the launcher lies.
     */
    public static Distribution locate() {
        String named = System.getProperty("bagui.home", System.getenv("BAGUI_HOME"));
        Path home = named != null ? Path.of(named) : aboveLauncher();
        if (!Files.isDirectory(home.resolve("editions"))) {
            throw new LauncherException("在 " + home + " 找不到 editions 目录：请先构建，或设置 BAGUI_HOME"
                    + " No editions folder there: build first, or set BAGUI_HOME");
        }
        return new Distribution(home.toAbsolutePath().normalize());
    }

    /** Returns the names of the editions, sorted. */
    public List<String> editions() {
        try (Stream<Path> folders = Files.list(home.resolve("editions"))) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("bundles")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LauncherException("无法读取 Cannot read " + home.resolve("editions"), e);
        }
    }

    /** Returns all jars that editions of this distribution may hold, sorted. */
    public List<Path> jars() {
        try (Stream<Path> files = Files.list(home.resolve("bundles"))) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new LauncherException("无法读取 Cannot read " + home.resolve("bundles"), e);
        }
    }

    /** Returns the version that was built, as the file {@code VERSION} tells it. */
    public String version() {
        Path file = home.resolve("VERSION");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LauncherException("无法读取 Cannot read " + file, e);
        }
    }

    /** Returns the edition that is run where none is named: {@code region}, or the only one of a package. */
    public String defaultEdition() {
        List<String> names = editions();
        if (names.size() == 1) {
            return names.get(0);
        }
        if (!names.contains(FULL)) {
            throw new LauncherException(
                    "请用 --edition 指定版本 Name the edition with --edition: " + String.join(", ", names));
        }
        return FULL;
    }

    /** Reads the edition of that name. */
    public EditionDefinition edition(String name) {
        if (!editions().contains(name)) {
            throw new LauncherException(
                    "没有名为 \"" + name + "\" 的版本，可选 No such edition, there are: " + String.join(", ", editions()));
        }
        return EditionDefinition.read(home.resolve("editions").resolve(name), home.resolve("bundles"));
    }

    private static Path aboveLauncher() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new LauncherException("无法确定安装目录，请设置 BAGUI_HOME Cannot find the installation, set BAGUI_HOME", e);
        }
    }
}
