package org.bagui.runtime.itest.mutant;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A copy of the distribution whose one bundle lacks a check; all other files are links to the right ones. */
final class MutatedDistribution {
    private final Path home;
    private final Path copy;

    MutatedDistribution(Path home, Path copy) {
        this.home = home;
        this.copy = copy;
    }

    Path with(Mutant mutant, Path root) throws IOException {
        link(home, copy);
        Path bundles = copy.resolve("bundles");
        Files.delete(bundles);
        link(home.resolve("bundles"), bundles);
        Path right;
        try (Stream<Path> jars = Files.list(bundles)) {
            right = jars.filter(jar -> jar.getFileName().toString().startsWith(mutant.module() + "-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path classes = Files.createDirectory(copy.resolve("mutated"));
        compile(mutant, root, right, classes);
        Path changed = copy.resolve("changed.jar");
        Files.copy(right, changed);
        Files.move(changed, right, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem jar = FileSystems.newFileSystem(right);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = jar.getPath(classes.relativize(file).toString());
                Files.copy(file, inside, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(to.resolve(file.getFileName()), file);
            }
        }
    }

    private void compile(Mutant mutant, Path root, Path own, Path classes) throws IOException {
        String path;
        try (Stream<Path> jars = Files.list(home.resolve("bundles"))) {
            // Its own bundle first, then what it is built on, and the annotations that only the tests' path has.
            path = Stream.concat(
                            Stream.of(own.toString()),
                            Stream.concat(jars.map(Path::toString), Stream.of(System.getProperty("java.class.path"))))
                    .collect(Collectors.joining(File.pathSeparator));
        }
        String source = mutant.source(root);
        URI name = URI.create("string:///" + mutant.type().replace('.', '/') + ".java");
        JavaFileObject file = new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none", "-nowarn", "-parameters", "-g", "--release", "17", "-d", classes.toString(), "-cp", path);
        if (!compiler.getTask(said, null, null, options, null, List.of(file)).call()) {
            throw new AssertionError(mutant + " does not compile:\n" + said);
        }
    }
}
