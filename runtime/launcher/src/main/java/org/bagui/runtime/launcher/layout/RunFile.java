package org.bagui.runtime.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a {@code .bndrun}: its head, what it asks for, and the resolved list.
 *
 * @param head all before {@code -runrequires}
 * @param modules symbolic names it asks for
 * @param resolved {@code -runbundles} and what follows
 */
public record RunFile(String head, List<String> modules, String resolved) {
    private static final String REQUIRES = "-runrequires:";
    private static final String BUNDLES = "-runbundles:";
    private static final Pattern IDENTITY = Pattern.compile("bnd\\.identity;id='([^']+)'");

    /** Reads a file of ours: {@code -runrequires}, where there is any, stands right before {@code -runbundles}. */
    public static RunFile read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** Reads the text of such a file. */
    public static RunFile parse(String text) {
        int bundles = text.indexOf(BUNDLES);
        String asked = bundles < 0 ? text : text.substring(0, bundles);
        int requires = asked.indexOf(REQUIRES);
        String head = requires < 0 ? asked : asked.substring(0, requires);
        List<String> modules = requires < 0 ? List.of() : identities(asked.substring(requires));
        return new RunFile(head.strip() + "\n", modules, bundles < 0 ? "" : text.substring(bundles));
    }

    /** Returns the symbolic names that a text asks for. */
    static List<String> identities(String text) {
        return IDENTITY.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The same with another comment on its first line. */
    public RunFile titled(String title) {
        return new RunFile("# " + title + head.substring(head.indexOf('\n')), modules, resolved);
    }

    /** The same with one more module, not yet resolved. */
    public RunFile with(String module) {
        List<String> more = new ArrayList<>(modules);
        more.add(module);
        return new RunFile(head, more, resolved);
    }

    /** The same without a module, not yet resolved. */
    public RunFile without(String module) {
        return new RunFile(
                head, modules.stream().filter(other -> !other.equals(module)).toList(), resolved);
    }

    /** Returns the text of the file. */
    public String text() {
        String requires = modules.isEmpty()
                ? ""
                : modules.stream()
                        .map(module -> "    bnd.identity;id='" + module + "'")
                        .collect(Collectors.joining(",\\\n", "\n" + REQUIRES + " \\\n", "\n"));
        return head + requires + resolved;
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }
}
