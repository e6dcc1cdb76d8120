package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.files.FolderTree;

/**
 * Lays out the distribution at the end of the build: shared {@code bundles}, and for each resolved {@code .bndrun} the
 * list of its bundles with start levels beside its configuration.
 */
public final class DistributionLayout {
    private final Path source;
    private final Path target;
    private final BundleIndex available;
    private final List<String> base;

    private DistributionLayout(Path source, Path available, Path target) throws IOException {
        this.source = source;
        this.target = target;
        this.available = BundleIndex.of(available);
        String shared = Files.readString(source.resolve("base.bndrun"));
        int blacklist = shared.indexOf("-runblacklist");
        this.base = RunFile.identities(blacklist < 0 ? shared : shared.substring(0, blacklist));
    }

    /**
     * Takes the editions module's folder, the folder of all available jars, the folder to lay out, the version, and the root
     * of the sources.
     */
    public static void main(String[] arguments) throws IOException {
        DistributionLayout layout =
                new DistributionLayout(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        layout.layOut(arguments[3]);
        layout.addPapers(Path.of(arguments[4]));
        new AuthorFiles(Path.of(arguments[4]).resolve("cnf"), arguments[3]).copyTo(layout.target);
    }

    /** Adds what people read: the licence, the API's documentation, the list of parts. */
    private void addPapers(Path root) throws IOException {
        Files.copy(root.resolve("LICENSE"), target.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
        Path shell = Files.createDirectories(target.resolve("docs/console")).resolve("shell.ts");
        Files.copy(
                root.resolve("runtime/console/src/main/web/plugin/shell.ts"),
                shell,
                StandardCopyOption.REPLACE_EXISTING);
        new FolderTree(root.resolve("core.model/target/reports/apidocs")).copyTo(target.resolve("docs/api"));
        new FolderTree(root.resolve("runtime/testkit/target/reports/apidocs")).copyTo(target.resolve("docs/testkit"));
        new WrappedParts(root.resolve("cnf/wrap"))
                .complete(source.resolve("target/sbom.json"), target.resolve("sbom.json"));
    }

    private void layOut(String version) throws IOException {
        Files.createDirectories(target.resolve("bundles"));
        new FolderTree(source.resolve("dist")).copyTo(target);
        Files.writeString(target.resolve("VERSION"), version + "\n");
        try (Stream<Path> files = Files.list(source)) {
            for (Path run :
                    files.filter(f -> f.toString().endsWith(".bndrun")).sorted().toList()) {
                String name = run.getFileName().toString().replace(".bndrun", "");
                if (!name.equals("base")) {
                    layOutEdition(name, run);
                }
            }
        }
    }

    private void layOutEdition(String name, Path run) throws IOException {
        Path folder = Files.createDirectories(target.resolve("editions").resolve(name));
        List<String> lines = new ArrayList<>();
        for (ResolvedBundle bundle : ResolvedBundle.read(run)) {
            Path jar = available.find(bundle);
            Files.copy(jar, target.resolve("bundles").resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            lines.add(StartLevel.of(bundle.symbolicName()) + " " + jar.getFileName());
        }
        lines.sort(null);
        Files.write(folder.resolve("bundles"), lines);
        new EditionRequires(base, RunFile.read(run).modules()).write(folder);
        new FolderTree(source.resolve("config/shared")).copyTo(folder.resolve("config"));
        new FolderTree(source.resolve("config").resolve(name)).copyTo(folder.resolve("config"));
    }
}
