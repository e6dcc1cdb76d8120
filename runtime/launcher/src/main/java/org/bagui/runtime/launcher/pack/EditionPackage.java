package org.bagui.runtime.launcher.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.EditionDefinition;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;

/** A distribution that holds one edition and its jars only, with their list of parts and the checksums of all files. */
final class EditionPackage {
    private static final List<String> FOLDERS = List.of("bin", "conf", "docs", "lib", "repository", "systemd");
    private static final List<String> FILES = List.of("INSTALL.md", "LICENSE", "VERSION");
    private static final String PARTS = "sbom.json";
    /** Fits one Java installation only. */
    private static final String CLASS_ARCHIVE = ".jsa";
    /** What Maven notes beside the artifacts of a repository about its own machine. */
    private static final List<String> BUILD_NOTES = List.of("_remote.repositories", "maven-metadata-local");
    /** The operator's own settings stay with the operator. */
    private static final String OWN_SETTINGS = "bagui.env";

    private final Distribution distribution;
    private final EditionDefinition edition;

    EditionPackage(Distribution distribution, String name) {
        this.distribution = distribution;
        this.edition = distribution.edition(name);
    }

    /** Writes an archive where the name ends like one, else a folder; returns what was written. */
    Path write(Path output) throws IOException {
        if (!edition.missing().isEmpty()) {
            throw new LauncherException("缺少组件文件，请重新构建 Jars are missing, build again: " + edition.missing());
        }
        ArchiveKind kind = ArchiveKind.of(output);
        if (kind == null) {
            requireFree(output);
            fill(output);
            return output;
        }
        Files.createDirectories(output.getParent());
        FolderTree staged = new FolderTree(Files.createTempDirectory("bagui-package"));
        Path fresh = output.resolveSibling(output.getFileName() + ".new");
        try {
            String root = "bagui-" + edition.name() + "-" + distribution.version();
            fill(staged.root().resolve(root));
            kind.write(staged, fresh);
            return Files.move(fresh, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
            staged.delete();
        }
    }

    private static void requireFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new LauncherException("目录 " + folder + " 不是空的，请换一个 The folder is not empty, choose another");
            }
        }
    }

    private void fill(Path target) throws IOException {
        Path home = distribution.home();
        for (String folder : FOLDERS) {
            new FolderTree(home.resolve(folder)).copyTo(target.resolve(folder), EditionPackage::isPacked);
        }
        for (String file : FILES) {
            Files.copy(home.resolve(file), target.resolve(file));
        }
        String own = "editions/" + edition.name();
        new FolderTree(home.resolve(own)).copyTo(target.resolve(own));
        List<Path> jars = new ArrayList<>(new FolderTree(target.resolve("lib")).files());
        Path bundles = Files.createDirectories(target.resolve("bundles"));
        for (BundleSpec bundle : edition.bundles()) {
            jars.add(Files.copy(bundle.file(), bundles.resolve(bundle.file().getFileName())));
        }
        PartsList.read(home.resolve(PARTS))
                .of(jars, edition.name(), distribution.version())
                .write(target.resolve(PARTS));
        Checksums.of(target).write();
    }

    private static boolean isPacked(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(CLASS_ARCHIVE)
                && !name.equals(OWN_SETTINGS)
                && BUILD_NOTES.stream().noneMatch(name::startsWith);
    }
}
