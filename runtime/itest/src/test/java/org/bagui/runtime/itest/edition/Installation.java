package org.bagui.runtime.itest.edition;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.files.FolderTree;

/**
 * An unpacked package, used as on a machine with a Java runtime and nothing else: no tool of a JDK, no Maven, no git, only the
 * few commands of a bare system that its script calls.
 */
record Installation(Path home) {
    private static final List<String> SYSTEM = List.of("bash", "dirname", "env", "nohup", "readlink");
    private static final Pattern JDK_ONLY = Pattern.compile(
            "jdk\\.(compiler|javadoc|jdeps|jlink|jpackage|jshell|jartool|jdi|jconsole|jcmd|jstatd|hotspot\\.agent"
                    + "|internal\\.(ed|jvmstat|le|opt|vm\\.compiler.*))");
    private static final long LIMIT_SECONDS = 150;
    /** Those that the build gives the platforms of its tests. */
    private static final String JAVA_OPTIONS = System.getenv().getOrDefault("BAGUI_JAVA_OPTS", "");

    /** How a command ended, and what it said. */
    record Ran(int code, String said) {}

    /** Packs an edition of the distribution under test into an archive, and unpacks it into a folder. */
    static Installation unpacked(String edition, Path folder) throws IOException, InterruptedException {
        Path archive = pack(edition, folder.resolve(edition + ".tar.gz"));
        Process tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString()).start();
        if (tar.waitFor() != 0) {
            throw new IOException("not unpacked: " + archive);
        }
        return new Installation(
                folder.resolve("bagui-" + edition + "-" + Distribution.locate().version()));
    }

    /** Packs an edition of the distribution under test right into a folder. */
    static Installation laidOut(String edition, Path folder) throws IOException, InterruptedException {
        return new Installation(pack(edition, folder));
    }

    private static Path pack(String edition, Path output) throws IOException, InterruptedException {
        Installation built = new Installation(Distribution.locate().home());
        Ran packed = built.run("edition", "package", "--edition", edition, "--output", output.toString());
        if (packed.code() != 0) {
            throw new IOException("not packed: " + packed);
        }
        return output;
    }

    /** The same in another folder. */
    Installation copiedTo(Path folder) throws IOException {
        new FolderTree(home).copyTo(folder);
        return new Installation(folder);
    }

    /** A newer build: the bundle whose file begins so has one more migration. */
    Installation upgradedTo(Path folder, String version, String bundle, String migration, String sql)
            throws IOException {
        Installation newer = copiedTo(folder);
        Files.writeString(folder.resolve("VERSION"), version + "\n");
        Path jar = newer.jars().stream()
                .filter(file -> file.getFileName().toString().startsWith(bundle))
                .findFirst()
                .orElseThrow();
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath("db/migration", migration), sql);
        }
        return newer;
    }

    List<Path> jars() throws IOException {
        return new FolderTree(home.resolve("bundles")).files();
    }

    /** Runs {@code bin/bagui} with these words. */
    Ran run(String... words) throws IOException, InterruptedException {
        return run(Map.of(), words);
    }

    /** The same with variables of the environment. */
    Ran run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/bagui").toString()));
        command.addAll(List.of(words));
        Path output = Files.createTempFile("bagui-said", ".txt");
        Path bare = bareSystem();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", bare.toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("BAGUI_JAVA_OPTS", JAVA_OPTIONS);
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("did not end: " + command + "\n" + Files.readString(output));
            }
            return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            new FolderTree(bare).delete();
        }
    }

    private static Path bareSystem() throws IOException {
        Path folder = Files.createTempDirectory("bagui-path");
        for (String name : SYSTEM) {
            Path real = Path.of("/usr/bin", name);
            Files.createSymbolicLink(folder.resolve(name), Files.exists(real) ? real : Path.of("/bin", name));
        }
        return folder;
    }

    /** Settings under which Java has the modules of a JRE only: all but those of the tools. */
    static Map<String, String> onlyRuntime() {
        String modules = ModuleFinder.ofSystem().findAll().stream()
                .map(ModuleReference::descriptor)
                .map(descriptor -> descriptor.name())
                .filter(name -> !JDK_ONLY.matcher(name).matches())
                .sorted()
                .collect(Collectors.joining(","));
        return Map.of("BAGUI_JAVA_OPTS", JAVA_OPTIONS + " --limit-modules " + modules);
    }
}
