package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hangs together on the pages does: links, headings, pictures, labels of the screen, codes of refusals. */
class PagesTest {
    private static final Path ROOT = DocumentedPages.ROOT;
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern WORD =
            Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)+)'|^[\\w.-]+ *= *(.+)$", Pattern.MULTILINE);
    private static final Pattern CODES = Pattern.compile("^\\| [45]\\d\\d[^|]*\\|([^|]+)\\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final int PICTURE_BYTES = 120 << 10;

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : DocumentedPages.all()) {
            for (MatchResult link :
                    LINK.matcher(DocumentedPages.text(page)).results().toList()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*") && !isThere(page, target)) {
                    broken.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isThere(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** Headings as GitHub and others make addresses of them. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(DocumentedPages.text(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "docs/officer", "docs/operator", "docs/author", "docs/program"})
    void eachPageIsThereInBothLanguages(String name) {
        String english = DocumentedPages.text(ROOT.resolve(name + ".md"));
        String chinese = DocumentedPages.text(ROOT.resolve(name + ".zh-CN.md"));
        assertEquals(
                HEADING.matcher(english).results().count(),
                HEADING.matcher(chinese).results().count(),
                "headings");
        assertEquals(pictures(english), pictures(chinese.replace(".zh-CN.png", ".png")));
    }

    private static List<String> pictures(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> target.endsWith(".png"))
                .toList();
    }

    @Test
    void theReadmeIsShortAndEveryPictureIsSmallAndShown() throws IOException {
        String readme = DocumentedPages.text(ROOT.resolve("README.md"));
        assertTrue(readme.strip().split("\\s+").length <= 700, "words of the README");
        assertEquals(3, pictures(readme).size());
        String shown =
                DocumentedPages.forReaders().stream().map(DocumentedPages::text).collect(Collectors.joining());
        for (Path picture : DocumentedPages.ending(".png").stream()
                .filter(file -> file.startsWith(ROOT.resolve("docs")))
                .toList()) {
            assertTrue(Files.size(picture) <= PICTURE_BYTES, () -> picture + " is too large");
            assertTrue(shown.contains("pictures/" + picture.getFileName() + ")"), () -> picture + " is not shown");
        }
    }

    @ParameterizedTest
    @CsvSource({"officer.md,false", "officer.zh-CN.md,true"})
    void whatIsBoldForAnOfficerStandsOnTheScreen(String page, boolean chinese) {
        List<Pattern> labels = labels(chinese);
        List<String> bold = BOLD.matcher(
                        DocumentedPages.text(ROOT.resolve("docs").resolve(page)))
                .results()
                .map(found -> found.group(1).replace('\n', ' '))
                .toList();
        assertTrue(bold.size() > 40, bold::toString);
        assertEquals(
                List.of(),
                bold.stream()
                        .filter(text -> labels.stream()
                                .noneMatch(label -> label.matcher(text).matches()))
                        .toList());
    }

    /** The words of the console, of its plugins' pages and of the registers' titles; places of values match any. */
    private static List<Pattern> labels(boolean chinese) {
        return Stream.of("words.ts", "LanguageSwitch.vue", ".properties", "pages.json", ".js")
                .flatMap(ending -> DocumentedPages.ending(ending).stream())
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> !file.toString().endsWith(".properties")
                        || file.toString().endsWith("_en.properties") != chinese)
                .flatMap(file -> WORD.matcher(DocumentedPages.text(file).replace("\"", "'"))
                        .results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .filter(word -> !word.contains("{")
                        || word.replaceAll("\\{\\d[^}]*}|\\P{L}", "").length() > 1)
                .map(word -> Pattern.compile(Stream.of(word.split("\\{\\d[^}]*}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"program.md", "program.zh-CN.md"})
    void everyCodeOfARefusalIsInTheTree(String page) {
        String texts = DocumentedPages.ending(".properties").stream()
                .filter(file -> file.toString().contains("/src/main/resources/OSGI-INF/l10n/"))
                .map(DocumentedPages::text)
                .collect(Collectors.joining("\n"));
        List<String> codes = CODES.matcher(
                        DocumentedPages.text(ROOT.resolve("docs").resolve(page)))
                .results()
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .toList();
        assertTrue(codes.size() > 20, codes::toString);
        assertEquals(
                List.of(),
                codes.stream()
                        .filter(code -> !texts.contains("." + code + " ") && !texts.contains("." + code + "="))
                        .toList());
    }
}
