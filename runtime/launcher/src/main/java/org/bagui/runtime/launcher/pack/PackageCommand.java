package org.bagui.runtime.launcher.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bagui.runtime.launcher.Distribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packs one edition into something that runs wherever there is a Java 17 runtime. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = "打包一个版本，有 Java 17 即可运行 Packs an edition; it runs where there is Java 17")
public final class PackageCommand implements Callable<Integer> {
    @Option(names = "--edition", paramLabel = "NAME", description = "版本 the edition; by default region or the only one")
    private String edition;

    @Option(
            names = "--output",
            paramLabel = "FILE-OR-FOLDER",
            required = true,
            description = "以 .tar.gz 或 .zip 结尾为压缩包，否则为目录 an archive where it ends in .tar.gz or .zip, else a folder")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Distribution distribution = Distribution.locate();
        String name = edition == null ? distribution.defaultEdition() : edition;
        Path made = new EditionPackage(distribution, name)
                .write(output.toAbsolutePath().normalize());
        out.printf("已打包 Packed: %s (%s %s)%n", made, name, distribution.version());
        return 0;
    }
}
