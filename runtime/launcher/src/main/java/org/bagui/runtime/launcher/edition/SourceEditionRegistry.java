package org.bagui.runtime.launcher.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;
import org.bagui.runtime.launcher.layout.BundleIndex;
import org.bagui.runtime.launcher.layout.RunFile;

/** The editions' sources: one {@code .bndrun} each, which the build resolves, beside its {@code config} folder. */
final class SourceEditionRegistry implements EditionRegistry {
    private static final String SUFFIX = ".bndrun";

    private final Path folder;

    /** The registry in the folder of the module {@code runtime/editions}, built before. */
    SourceEditionRegistry(Path folder) {
        this.folder = folder;
    }

    @Override
    public void create(String name, String from) throws IOException {
        EditionNames.require(name, names());
        RunFile.read(file(from)).titled(name + ": begun as " + from + ".").write(folder.resolve(name + SUFFIX));
        FolderTree config = new FolderTree(folder.resolve("config").resolve(from));
        for (Path file : config.files()) {
            Path copy = folder.resolve("config")
                    .resolve(name)
                    .resolve(file.getFileName().toString().replace(from, name));
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy, Files.readString(file).replace("org.bagui.edition." + from, "org.bagui.edition." + name));
        }
    }

    @Override
    public String add(String edition, String module) throws IOException {
        RunFile run = RunFile.read(file(edition));
        String name = BundleIndex.of(folder.resolve("target/available")).names().stream()
                .filter(known -> known.equals(module) || known.equals("org.bagui." + module))
                .findFirst()
                .orElseThrow(() -> new LauncherException("没有名为 " + module + " 的组件：请在 runtime/editions/pom.xml 加入依赖后再构建"
                        + " No such bundle: add it to the dependencies in runtime/editions/pom.xml and build"));
        if (run.modules().contains(name)) {
            throw new LauncherException(edition + " 已有 already has " + name);
        }
        run.with(name).write(file(edition));
        return name;
    }

    @Override
    public String remove(String edition, String module) throws IOException {
        RunFile run = RunFile.read(file(edition));
        String name = EditionNames.module(module, edition, run.modules());
        run.without(name).write(file(edition));
        return name;
    }

    private Path file(String edition) throws IOException {
        if (!names().contains(edition)) {
            throw new LauncherException(
                    "没有名为 \"" + edition + "\" 的版本，可选 No such edition, there are: " + String.join(", ", names()));
        }
        return folder.resolve(edition + SUFFIX);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.equals("base" + SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
