package org.bagui.runtime.launcher.edition;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.bagui.runtime.launcher.BundleSpec;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.EditionDefinition;
import org.bagui.runtime.launcher.pack.PackageCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, makes, changes, checks and packs editions. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "查看、新建、调整、检查和打包版本 Shows, makes, changes, checks and packs editions",
        subcommands = PackageCommand.class)
public final class EditionCommand {
    /** Set by {@code ./bagui} of a clone: the folder of the editions' sources. */
    private static final String SOURCE = "BAGUI_EDITION_SOURCE";

    @Spec
    private CommandSpec spec;

    @Command(name = "list", description = "列出版本 Lists the editions")
    int list() {
        Distribution distribution = Distribution.locate();
        for (String name : distribution.editions()) {
            out().printf(
                            "%s\t%d bundles%n",
                            name, distribution.edition(name).bundles().size());
        }
        return 0;
    }

    @Command(name = "show", description = "列出一个版本的组件 Lists the bundles of an edition")
    int show(@Parameters(paramLabel = "NAME") String name) {
        EditionDefinition edition = Distribution.locate().edition(name);
        edition.bundles().stream()
                .sorted(Comparator.comparingInt(BundleSpec::startLevel))
                .forEach(b -> out().printf("%d %s%n", b.startLevel(), b.file().getFileName()));
        edition.configuration().forEach(c -> out().printf("config %s%n", c.getFileName()));
        return 0;
    }

    @Command(
            name = "check",
            description = "检查组件是否齐备，缺什么、由谁提供 Checks that an edition is whole, and tells what would make it so")
    int check(@Parameters(paramLabel = "NAME", arity = "0..*") List<String> names) {
        Distribution distribution = Distribution.locate();
        int bad = 0;
        for (String name : names == null || names.isEmpty() ? distribution.editions() : names) {
            List<String> faults = new EditionCheck(distribution.edition(name), distribution.jars()).faults();
            out().printf("%s: %s%n", name, faults.isEmpty() ? "可用 ok" : "无法解析 unresolved");
            faults.forEach(fault -> out().println("  " + fault));
            bad += faults.isEmpty() ? 0 : 1;
        }
        return bad == 0 ? 0 : 1;
    }

    @Command(name = "new", description = "以一个版本为基础新建版本 Makes an edition that begins as another")
    int create(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--from", paramLabel = "EDITION", required = true) String from)
            throws IOException {
        registry().create(name, from);
        out().printf("已新建 Made: %s%n", name);
        return 0;
    }

    @Command(name = "add", description = "加入组件及其所需 Adds a module with what it needs")
    int add(@Parameters(paramLabel = "EDITION") String edition, @Parameters(paramLabel = "MODULE") String module)
            throws IOException {
        out().printf("%s + %s%n", edition, registry().add(edition, module));
        return 0;
    }

    @Command(name = "remove", description = "移除组件，其数据保留 Takes a module out; its data stay")
    int remove(@Parameters(paramLabel = "EDITION") String edition, @Parameters(paramLabel = "MODULE") String module)
            throws IOException {
        out().printf("%s - %s%n", edition, registry().remove(edition, module));
        return 0;
    }

    private static EditionRegistry registry() {
        String source = System.getenv(SOURCE);
        return source == null
                ? new DistributionEditionRegistry(Distribution.locate())
                : new SourceEditionRegistry(Path.of(source));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
