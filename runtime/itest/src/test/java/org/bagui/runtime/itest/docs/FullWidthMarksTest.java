package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Chinese that a person reads has full-width marks: messages of all bundles, words of the console and of plugins' pages, Chinese
 * documentation. Titles of fields stay as the official forms print them, which have half-width ones.
 */
class FullWidthMarksTest {
    private static final Pattern HALF_WIDTH =
            Pattern.compile(".{0,12}(?:\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}).{0,12}");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]*`|(?<=])\\([^)\\s]*\\)", Pattern.DOTALL);
    private static final Pattern FIELD_TITLE = Pattern.compile("^field\\..*$", Pattern.MULTILINE);

    @Test
    void messagesHaveThem() {
        List<Path> messages = DocumentedPages.ending(".properties").stream()
                .filter(FullWidthMarksTest::isMain)
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
        assertTrue(messages.size() > 15, messages::toString);
        assertEquals(List.of(), halfWidth(messages, FIELD_TITLE));
    }

    @Test
    void wordsOfTheConsoleHaveThem() {
        List<Path> words = Stream.of("words.ts", ".js", "pages.json")
                .flatMap(ending -> DocumentedPages.ending(ending).stream())
                .filter(FullWidthMarksTest::isMain)
                .toList();
        assertTrue(words.size() > 15, words::toString);
        assertEquals(List.of(), halfWidth(words, CODE));
    }

    @Test
    void pagesHaveThem() {
        List<Path> pages = Stream.of(".zh-CN.md", "INSTALL.md")
                .flatMap(ending -> DocumentedPages.ending(ending).stream())
                .toList();
        assertTrue(pages.size() > 6, pages::toString);
        assertEquals(List.of(), halfWidth(pages, CODE));
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/");
    }

    /** Each place with a half-width mark beside Chinese, with its file. */
    private static List<String> halfWidth(List<Path> files, Pattern leftOut) {
        return files.stream()
                .flatMap(file -> HALF_WIDTH
                        .matcher(leftOut.matcher(DocumentedPages.text(file)).replaceAll(""))
                        .results()
                        .map(found -> DocumentedPages.ROOT.relativize(file) + ": " + found.group()))
                .toList();
    }
}
