package org.bagui.runtime.itest.compat;

import aQute.bnd.header.Attrs;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What the exported packages of core.model offer: for each a text, whose first line is the version of the package.
 *
 * @param packages texts by package
 */
record ApiRecord(SortedMap<String, List<String>> packages) {
    /** The record of a built jar. */
    static ApiRecord of(Path file) throws IOException {
        SortedMap<String, List<String>> packages = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Map.Entry<String, Attrs> one :
                    Domain.domain(jar.getManifest()).getExportPackage().entrySet()) {
                List<String> lines = new ArrayList<>();
                lines.add(one.getValue().getVersion());
                String folder = one.getKey().replace('.', '/') + "/";
                for (ZipEntry entry : jar.stream()
                        .filter(e -> e.getName().matches(folder + "[^/-]+\\.class"))
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .toList()) {
                    RecordedClass recorded =
                            ClassRecorder.record(jar.getInputStream(entry).readAllBytes());
                    if (recorded != null) {
                        lines.addAll(recorded.lines());
                    }
                }
                packages.put(one.getKey(), lines);
            }
        }
        return new ApiRecord(packages);
    }

    /** The record in a folder of files {@code <package>.txt}. */
    static ApiRecord read(Path folder) throws IOException {
        SortedMap<String, List<String>> packages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                packages.put(file.getFileName().toString().replace(".txt", ""), Files.readAllLines(file));
            }
        }
        return new ApiRecord(packages);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<String>> one : packages.entrySet()) {
            Files.write(folder.resolve(one.getKey() + ".txt"), one.getValue());
        }
    }

    /** Lines that this record has and the other has not, each with its package. */
    List<String> beyond(ApiRecord other) {
        List<String> lines = new ArrayList<>();
        packages.forEach((name, own) -> {
            List<String> theirs = other.packages().getOrDefault(name, List.of());
            own.stream().filter(line -> !theirs.contains(line)).forEach(line -> lines.add(name + " " + line.strip()));
        });
        return lines;
    }

    /** The same with a text in one of the packages replaced; it must be there. */
    ApiRecord with(String name, String text, String replacement) {
        String whole = String.join("\n", packages.get(name));
        if (!whole.contains(text)) {
            throw new IllegalArgumentException(text.strip() + " is not in the record of " + name);
        }
        SortedMap<String, List<String>> other = new TreeMap<>(packages);
        other.put(name, List.of(whole.replace(text, replacement).split("\n")));
        return new ApiRecord(other);
    }

    /** A jar that compilers and bnd take for the API: its classes with bodies that only throw. */
    Jar stubs(Path file) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.bagui.core.model");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue(
                "Export-Package",
                packages.entrySet().stream()
                        .map(one ->
                                one.getKey() + ";version=\"" + one.getValue().get(0) + "\"")
                        .collect(Collectors.joining(",")));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (List<String> lines : packages.values()) {
                for (RecordedClass recorded : RecordedClass.parse(lines.subList(1, lines.size()))) {
                    jar.putNextEntry(new ZipEntry(recorded.name() + ".class"));
                    jar.write(StubWriter.write(recorded));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Jar(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
