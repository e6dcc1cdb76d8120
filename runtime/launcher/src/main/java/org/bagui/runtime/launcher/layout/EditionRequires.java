package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an edition asks for, from which its bundles follow: the file {@code editions/<name>/requires}, each line {@code
 * base} or {@code module} and a symbolic name.
 *
 * @param base what every edition has
 * @param modules what this one has besides
 */
public record EditionRequires(List<String> base, List<String> modules) {
    private static final String NAME = "requires";

    /** Reads what the edition in that folder asks for. */
    public static EditionRequires read(Path edition) throws IOException {
        List<String> base = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        for (String line : Files.readAllLines(edition.resolve(NAME))) {
            String[] words = line.split(" ");
            ("base".equals(words[0]) ? base : modules).add(words[1]);
        }
        return new EditionRequires(base, modules);
    }

    /** Writes it into the folder of the edition. */
    public void write(Path edition) throws IOException {
        List<String> lines = new ArrayList<>();
        base.forEach(name -> lines.add("base " + name));
        modules.forEach(name -> lines.add("module " + name));
        Files.write(edition.resolve(NAME), lines);
    }

    /** The same with one more module. */
    public EditionRequires with(String module) {
        List<String> more = new ArrayList<>(modules);
        more.add(module);
        return new EditionRequires(base, more);
    }

    /** The same without a module. */
    public EditionRequires without(String module) {
        return new EditionRequires(
                base, modules.stream().filter(other -> !other.equals(module)).toList());
    }

    /** Returns all that it asks for. */
    public List<String> all() {
        List<String> all = new ArrayList<>(base);
        all.addAll(modules);
        return all;
    }
}
