package org.bagui.runtime.launcher.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;

/** The template in the distribution's {@code docs}, copied under the names of a new plugin. */
final class PluginProject {
    /** What the template's POM says of the platform's version; the distribution's own takes its place. */
    private static final String TEMPLATE_VERSION = "1.0.0-SNAPSHOT";

    private final Distribution distribution;
    private final ProjectNames names;

    PluginProject(Distribution distribution, ProjectNames names) {
        this.distribution = distribution;
        this.names = names;
    }

    /** Writes the project below a folder, and returns where it lies. */
    Path write(Path below) throws IOException {
        Path target = below.toAbsolutePath().normalize().resolve(names.name());
        if (Files.exists(target)) {
            throw new LauncherException(target + " 已存在，请换一个名称或先移走 is there already: take another name or move it away");
        }
        FolderTree template = new FolderTree(distribution.home().resolve("docs/plugin-template"));
        List<Path> files = template.files();
        if (files.isEmpty()) {
            throw new LauncherException(
                    "找不到模板 " + template.root() + "，请重新解压发行包 The template is missing: unpack the distribution again");
        }
        for (Path file : files) {
            Path copy = target.resolve(names.in(template.root().relativize(file).toString()));
            Files.createDirectories(copy.getParent());
            String text = names.in(Files.readString(file));
            Files.writeString(copy, text.replace(TEMPLATE_VERSION, distribution.version()));
        }
        writeSettings(target);
        return target;
    }

    /** Where this machine has the platform and its artifacts: a second local repository, read in place. */
    private void writeSettings(Path target) throws IOException {
        Path home = distribution.home();
        Path settings = target.resolve(".mvn/maven.config");
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings, "-Dbagui.home=" + home + "\n-Dmaven.repo.local.tail=" + home.resolve("repository") + "\n");
    }
}
