package org.bagui.runtime.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the editions of this distribution. */
@Command(name = "edition", mixinStandardHelpOptions = true, description = "查看各版本 Shows the editions")
final class EditionCommand {
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
        Edition edition = Distribution.locate().edition(name);
        edition.bundles().stream()
                .sorted(Comparator.comparingInt(BundleSpec::startLevel))
                .forEach(b -> out().printf("%d %s%n", b.startLevel(), b.file().getFileName()));
        edition.configuration().forEach(c -> out().printf("config %s%n", c.getFileName()));
        return 0;
    }

    @Command(name = "check", description = "检查组件能否解析 Checks that every bundle resolves")
    int check(@Parameters(paramLabel = "NAME", arity = "0..*") List<String> names) throws IOException {
        Distribution distribution = Distribution.locate();
        int bad = 0;
        for (String name : names == null || names.isEmpty() ? distribution.editions() : names) {
            List<String> unresolved = unresolved(distribution.edition(name));
            out().printf("%s: %s%n", name, unresolved.isEmpty() ? "可用 ok" : "无法解析 unresolved");
            unresolved.forEach(u -> out().println("  " + u));
            bad += unresolved.isEmpty() ? 0 : 1;
        }
        return bad == 0 ? 0 : 1;
    }

    private static List<String> unresolved(Edition edition) throws IOException {
        Path folder = Files.createTempDirectory("bagui-check");
        try (Platform platform = Platform.install(new PlatformSettings(edition, folder, "127.0.0.1", 0, Map.of()))) {
            return new Resolution(platform.context()).unresolved();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
