package org.bagui.runtime.itest.compat;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.Compilation;

/** The plugin in {@code src/test/first-release}, built against the recorded API of the first release only. */
final class FirstReleasePlugin {
    private static final Path ROOT = Path.of(System.getProperty("bagui.root"));
    private static final Path SOURCES = ROOT.resolve("runtime/itest/src/test/first-release");
    private static final Pattern LIBRARIES = Pattern.compile(
            "(jakarta\\.persistence-api|jakarta\\.validation-api|geronimo-jaxrs_2\\.1_spec|osgi\\.annotation|"
                    + "org\\.osgi\\.service\\.component\\.annotations)-.*");

    private FirstReleasePlugin() {}

    /** Builds the bundle in a folder, and returns its jar. */
    static Path build(Path folder) throws Exception {
        Path api = folder.resolve("core.model-1.0.0.jar");
        ApiRecord.read(ROOT.resolve("core.model/api")).stubs(api).close();
        List<Path> classPath = new ArrayList<>(libraries());
        classPath.add(api);
        Path classes = folder.resolve("classes");
        new Compilation(classPath).compile(List.of(SOURCES), classes);
        Path file = folder.resolve("cn.example.shuttle-bus.jar");
        try (Builder builder = new Builder()) {
            builder.addClasspath(classes.toFile());
            for (Path library : classPath) {
                builder.addClasspath(library.toFile());
            }
            builder.setProperty("Bundle-SymbolicName", "cn.example.shuttle-bus");
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Entity-Classes", "cn.example.shuttlebus.ShuttleBus");
            builder.setProperty("-privatepackage", "cn.example.*");
            builder.setProperty("-noimportjava", "true");
            builder.setProperty("-includeresource", included("OSGI-INF") + "," + included("db"));
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IOException(builder.getErrors().toString());
            }
            jar.write(file.toFile());
        }
        return file;
    }

    private static String included(String name) {
        return name + "=" + new File(SOURCES.toFile(), name).getAbsolutePath();
    }

    /** Each library once: some lie on the class path and among the bundles, too. */
    private static Collection<Path> libraries() throws IOException {
        List<Path> found = new ArrayList<>(Compilation.ownClassPath());
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("bagui.home"), "bundles"))) {
            bundles.forEach(found::add);
        }
        Map<String, Path> byName = new TreeMap<>();
        found.forEach(file -> byName.put(file.getFileName().toString(), file));
        byName.keySet().removeIf(name -> !LIBRARIES.matcher(name).matches());
        return byName.values();
    }
}
