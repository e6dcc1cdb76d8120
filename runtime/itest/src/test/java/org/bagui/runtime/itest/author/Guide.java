package org.bagui.runtime.itest.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text for people, whose commands are run as they stand.
 *
 * @param text Markdown
 */
record Guide(String text) {
    private static final Pattern ANY_BLOCK =
            Pattern.compile("^```(?:sh)?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s+# .*");
    private static final Pattern INLINE = Pattern.compile("`((?:(?:\\./|bin/)?bagui|mvn|GET|POST) [^`]+)`");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static Guide read(Path file) throws IOException {
        return new Guide(Files.readString(file));
    }

    /** The blocks marked as shell, in their order. */
    List<String> commands() {
        return found(BLOCK);
    }

    /** The commands within lines that begin so, in their order. */
    List<String> inline(String begin) {
        return found(INLINE).stream()
                .filter(command -> command.startsWith(begin))
                .toList();
    }

    /** All that a reader may type, in whatever language the text around it is. */
    List<String> examples() {
        return Stream.concat(
                        found(ANY_BLOCK).stream()
                                .map(block -> COMMENT.matcher(block).replaceAll("")),
                        found(INLINE).stream())
                .toList();
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
