package org.bagui.runtime.itest.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text for people, whose commands are run as they stand. */
record Guide(String text) {
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static Guide read(Path file) throws IOException {
        return new Guide(Files.readString(file));
    }

    /** The blocks marked as shell, in their order. */
    List<String> commands() {
        return BLOCK.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
