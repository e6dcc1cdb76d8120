package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bagui.runtime.launcher.files.FolderTree;

/** What a plugin's author starts from: the template with its guide among the papers, its parent in the repository. */
record AuthorFiles(Path source, String version) {
    private static final String PARENT = "plugin-parent";

    void copyTo(Path distribution) throws IOException {
        Path template = distribution.resolve("docs/plugin-template");
        new FolderTree(template).delete();
        FolderTree sources = new FolderTree(source.resolve("plugin-template"));
        sources.copyTo(template, file -> isSource(sources.root().relativize(file)));
        Path folder = Files.createDirectories(
                distribution.resolve("repository/org/bagui").resolve(PARENT).resolve(version));
        Files.copy(
                source.resolve(PARENT).resolve("pom.xml"),
                folder.resolve(PARENT + "-" + version + ".pom"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether it is no result of a build, and no setting of this machine. */
    private static boolean isSource(Path file) {
        return !file.startsWith("target") && !file.startsWith(".mvn");
    }
}
