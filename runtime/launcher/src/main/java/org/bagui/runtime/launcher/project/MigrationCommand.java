package org.bagui.runtime.launcher.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.LauncherException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the migration that a plugin's registers lack, in a process that sees the project's classes and the platform's. */
@Command(
        name = "migration",
        mixinStandardHelpOptions = true,
        description = "按台账类生成缺少的迁移脚本，含历史表 Writes the migration that the registers' classes ask for, histories too")
public final class MigrationCommand implements Callable<Integer> {
    /** In runtime/persistence, which knows tables. */
    private static final String WRITER = "org.bagui.runtime.persistence.table.MigrationWriter";

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "插件项目 folder of the plugin's project: ${DEFAULT-VALUE}")
    private Path folder;

    @Option(names = "--no-build", description = "已编译，不再运行 Maven The classes are compiled, do not run Maven")
    private boolean built;

    @Option(names = "--check", description = "只检查，有缺少则返回 1 Only looks, and returns 1 where one is missing")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path project = folder.toAbsolutePath().normalize();
        if (!Files.exists(project.resolve("pom.xml"))) {
            throw new LauncherException("在 " + project + " 找不到 pom.xml：请在插件项目目录中运行"
                    + " No POM there: run this in the folder of a plugin's project");
        }
        if (built) {
            requireFresh(project);
        } else if (run(project, List.of("mvn", "--batch-mode", "--quiet", "process-classes")) != 0) {
            throw new LauncherException("编译失败，原因见上 It does not compile, see above");
        }
        String path = Stream.concat(Stream.of(project.resolve("target/classes")), Distribution.locate().jars().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1"));
        Stream.of("stdout.encoding", "sun.stdout.encoding")
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name, "UTF-8")));
        command.addAll(List.of("-cp", path, WRITER, project.toString()));
        if (check) {
            command.add("--check");
        }
        return run(project, command);
    }

    /** What is read are the classes: those of an earlier state of the sources would answer for a register that is no more. */
    private static void requireFresh(Path project) throws IOException {
        FileTime sources = newest(project.resolve("src/main/java"), ".java");
        if (sources.compareTo(newest(project.resolve("target/classes"), ".class")) > 0) {
            throw new LauncherException(
                    "源代码比已编译的类新：请先运行 mvn process-classes，或去掉 --no-build"
                            + " The sources are newer than the classes: run mvn process-classes first, or leave --no-build out");
        }
    }

    /** When the newest file of that ending was written; the beginning of time where there is none. */
    private static FileTime newest(Path folder, String ending) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(ending)).toList()) {
                    FileTime written = Files.getLastModifiedTime(file);
                    newest = written.compareTo(newest) > 0 ? written : newest;
                }
            }
        }
        return newest;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int run(Path project, List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(project.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LauncherException("无法运行 Cannot be run: " + command.get(0), e);
        }
    }
}
