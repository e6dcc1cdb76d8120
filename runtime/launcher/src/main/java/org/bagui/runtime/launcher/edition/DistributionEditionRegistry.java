package org.bagui.runtime.launcher.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.files.FolderTree;
import org.bagui.runtime.launcher.layout.EditionRequires;
import org.bagui.runtime.launcher.layout.StartLevel;

/** The editions of a distribution, put together from the bundles that it has. */
final class DistributionEditionRegistry implements EditionRegistry {
    private final Distribution distribution;

    DistributionEditionRegistry(Distribution distribution) {
        this.distribution = distribution;
    }

    @Override
    public void create(String name, String from) throws IOException {
        EditionNames.require(name, distribution.editions());
        distribution.edition(from);
        new FolderTree(folder(from)).copyTo(folder(name));
    }

    @Override
    public String add(String edition, String module) throws IOException {
        EditionRequires requires = requires(edition);
        try (ModuleSpace space = space()) {
            String name = space.find(module)
                    .map(Module::name)
                    .orElseThrow(() -> new LauncherException("没有名为 " + module + " 的组件：请把它的 jar 放入 "
                            + distribution.home().resolve("bundles") + " No such bundle: put its jar there"));
            if (requires.all().contains(name)) {
                throw new LauncherException(edition + " 已有 already has " + name);
            }
            EditionRequires more = requires.with(name);
            write(edition, more, ModuleClosure.of(space, more.all()));
            return name;
        }
    }

    @Override
    public String remove(String edition, String module) throws IOException {
        EditionRequires requires = requires(edition);
        String name = EditionNames.module(module, edition, requires.modules());
        try (ModuleSpace space = space()) {
            EditionRequires less = requires.without(name);
            Set<Module> left = ModuleClosure.of(space, less.all());
            if (left.stream().anyMatch(other -> other.isNamed(name))) {
                throw new LauncherException(
                        name + " 仍被本版本的其他组件需要，保留 is still needed by others of " + edition + ", and stays");
            }
            write(edition, less, left);
            return name;
        }
    }

    private EditionRequires requires(String edition) throws IOException {
        distribution.edition(edition);
        return EditionRequires.read(folder(edition));
    }

    private void write(String edition, EditionRequires requires, Set<Module> modules) throws IOException {
        List<String> lines = modules.stream()
                .map(module ->
                        StartLevel.of(module.name()) + " " + module.file().getFileName())
                .sorted()
                .toList();
        requires.write(folder(edition));
        Files.write(folder(edition).resolve("bundles"), lines);
    }

    private ModuleSpace space() throws IOException {
        return ModuleSpace.of(distribution.jars());
    }

    private Path folder(String edition) {
        return distribution.home().resolve("editions").resolve(edition);
    }
}
