package org.bagui.runtime.itest.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text for people, whose commands are run as they stand.
 *
 * @param text Markdown
 */
record Guide(String text) {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s+# .*");
    private static final Pattern INLINE = Pattern.compile("`((?:(?:\\./|bin/)?bagui|mvn|GET|POST) [^`]+)`");

    static Guide read(Path file) throws IOException {
        return new Guide(Files.readString(file));
    }

    /** The blocks marked as shell, in their order. */
    List<String> commands() {
        return blocks("sh");
    }

    /** The commands within lines that begin so, in their order. */
    List<String> inline(String begin) {
        return inline().filter(command -> command.startsWith(begin)).toList();
    }

    /** All that a reader may type, in whatever language the text around it is. */
    List<String> examples() {
        return Stream.concat(
                        blocks("", "sh").stream()
                                .map(block -> COMMENT.matcher(block).replaceAll("")),
                        inline())
                .toList();
    }

    /** The blocks marked by one of these words, in their order. */
    List<String> blocks(String... marks) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> List.of(marks).contains(block.group(1)))
                .map(block -> block.group(2))
                .toList();
    }

    private Stream<String> inline() {
        return INLINE.matcher(text).results().map(found -> found.group(1));
    }
}
