package org.bagui.runtime.persistence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads an {@link EntityBundle} from the jar or folder of a class, where there is no OSGi framework. */
public final class BundleFiles {
    private BundleFiles() {}

    /**
     * The bundle that a class lies in, by its manifest.
     *
     * @throws IllegalArgumentException where jar or folder have no manifest of a bundle (run bnd first)
     */
    public static EntityBundle around(Class<?> anchor) {
        try {
            URI place =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return read(anchor.getClassLoader(), path, place.toString());
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return read(anchor.getClassLoader(), jar.getPath("/"), "jar:" + place + "!/");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundle of " + anchor.getName(), e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no place for " + anchor.getName(), e);
        }
    }

    /**
     * The bundle whose files lie in a folder.
     *
     * @throws IllegalArgumentException where the folder has no manifest of a bundle (run bnd first)
     */
    public static EntityBundle in(Path folder, ClassLoader loader) {
        try {
            return read(loader, folder, folder.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundle in " + folder, e);
        }
    }

    private static EntityBundle read(ClassLoader loader, Path root, String address) throws IOException {
        Path file = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("no manifest in " + address + ": build the bundle with Maven first");
        }
        Manifest manifest = new Manifest();
        try (InputStream in = Files.newInputStream(file)) {
            manifest.read(in);
        }
        String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        if (name == null) {
            throw new IllegalArgumentException("no bundle: " + address);
        }
        String header = manifest.getMainAttributes().getValue(EntityBundle.HEADER);
        return new EntityBundle(name.split(";")[0].strip(), loader, classes(header), migrations(root, address));
    }

    /** Names of classes in a header. */
    public static List<String> classes(String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static List<URL> migrations(Path root, String address) throws IOException {
        Path folder = root.resolve(EntityBundle.MIGRATIONS);
        List<URL> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    found.add(url(address + EntityBundle.MIGRATIONS + "/" + file.getFileName()));
                }
            }
        }
        return found;
    }

    private static URL url(String address) throws MalformedURLException {
        return URI.create(address).toURL();
    }
}
