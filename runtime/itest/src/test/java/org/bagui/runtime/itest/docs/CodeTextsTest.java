package org.bagui.runtime.itest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No code reaches a person as it stands: each that a source of ours refuses, warns, notes or explains with, in whatever channel,
 * has a text in Chinese and in English, and only one bundle says it.
 */
class CodeTextsTest {
    private static final String CODE = "\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"";
    private static final String WORD = "(?:[^\"(),;]|\"[^\"]*\"|\\([^()]*\\))+";
    private static final String NO_TEXT = "(?:[^\"(),;]|\\([^()]*\\))+";
    private static final Pattern STATE = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]*)(?:\\(|,|;|$)");

    /** What a channel's codes follow in the sources, by what stands before them in the keys of their texts. */
    private static final Map<String, List<Pattern>> CHANNELS = Map.of(
            "problem.",
            List.of(Pattern.compile(
                    "\\b(?:Problem\\.(?:of|withFaults|causedBy)|refusal)\\(\\s*(?:\\w+,\\s*)?\\w+,\\s*" + CODE)),
            "fault.",
            List.of(
                    Pattern.compile("\\bRefusal\\.of\\(\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile("\\bfault\\(\\s*\"[^\"]*\",\\s*" + CODE),
                    Pattern.compile("\\bfault\\(\\s*" + NO_TEXT + ",\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile("\\bnew Fault\\(\\s*" + WORD + ",\\s*" + WORD + ",\\s*" + CODE + ","),
                    Pattern.compile(
                            "\\b(?!LOG)\\w+\\.(?:error|warning)\\(\\s*" + WORD + ",\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile("\\.note\\(\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile(
                            "\\b(?:TripConflict|TransferConflict|StateConflict)\\.of\\(\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile("Optional\\.of\\(\"(password-[a-z-]+)\"\\)")),
            "definition.",
            List.of(
                    Pattern.compile("\\bfindings\\.on\\(\\s*" + WORD + ",\\s*" + CODE),
                    Pattern.compile("\\bfindings\\.onClass\\(\\s*" + CODE),
                    Pattern.compile("\\bnew DefinitionFault\\(\\s*" + CODE)),
            "plugin.",
            List.of(Pattern.compile("\\b(?:PluginFault\\.of|new JarRefusal)\\(\\s*" + CODE)));

    /** What rules call their codes, and what sheets are refused with. */
    private static final Pattern CONSTANT = Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern CONSTANTS =
            Pattern.compile("implements RegisterRules<|class SheetRefusal|record Header\\b|class Header\\b");

    /** Codes that are made of a constant's name, by the enumeration, with what stands before them. */
    private static final Map<String, String> STATES = Map.of(
            "PairingState", "fault.pairing-",
            "TransferState", "fault.transfer-",
            "TripState", "fault.trip-",
            "UploadProblem", "fault.table-");

    private static final Pattern CHOSEN = Pattern.compile(
            "\\b(?:Problem\\.of|Problem\\.withFaults|Refusal\\.(?:of|fault)|fault|refused)\\((?:[^;\"]|\"(?![a-z]+-))*\\? "
                    + CODE + "\\s*: " + CODE);

    /** States that answers tell by their names, with what stands before them in the words of the pages. */
    private static final Map<String, String> PAGE_WORDS =
            Map.of("MonthState", "state.", "MonthStep", "step.", "ImportState", "import.");

    private final Map<String, Map<String, String>> texts = Map.of("", texts(false), "_en", texts(true));

    @Test
    void eachHasItsTextInBothLanguages() {
        Map<String, Set<String>> found = new TreeMap<>();
        sources()
                .forEach(source -> CHANNELS.forEach(
                        (channel, patterns) -> patterns.forEach(pattern -> pattern.matcher(DocumentedPages.text(source))
                                .results()
                                .forEach(code -> found.computeIfAbsent(channel + code.group(1), any -> new TreeSet<>())
                                        .add(source.getFileName().toString())))));
        STATES.forEach((name, prefix) -> STATE.matcher(DocumentedPages.text(only(name)))
                .results()
                .forEach(state -> found.put(
                        prefix + state.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), Set.of(name))));
        sources().stream()
                .map(DocumentedPages::text)
                .filter(source -> CONSTANTS.matcher(source).find())
                .forEach(source -> CONSTANT.matcher(source).results().forEach(code -> {
                    String refusal = "problem." + code.group(1);
                    boolean refused = texts.get("").containsKey(refusal);
                    found.put(refused ? refusal : "fault." + code.group(1), Set.of("a constant"));
                }));
        Map<String, Long> counts = new TreeMap<>();
        found.keySet().forEach(key -> counts.merge(key.substring(0, key.indexOf('.') + 1), 1L, Long::sum));
        assertTrue(counts.get("problem.") > 130 && counts.get("fault.") > 230, counts::toString);
        assertTrue(counts.get("definition.") > 35 && counts.get("plugin.") > 45, counts::toString);
        List<String> missing = new ArrayList<>();
        found.forEach((key, where) -> texts.forEach((language, all) -> {
            String text = all.get(key);
            if (text == null || text.isBlank() || text.equals(key)) {
                missing.add(key + language + " " + where);
            }
        }));
        assertEquals(List.of(), missing);
    }

    /** A code that is chosen of two as it is told stands where no pattern of a channel looks; faults of seals the pages say. */
    @Test
    void eachOfTwoCodesThatAreChosenFromHasItsText() {
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        sources().forEach(source -> CHOSEN.matcher(DocumentedPages.text(source))
                .results()
                .forEach(chosen -> {
                    for (int one = 1; one <= 2; one++) {
                        String code = chosen.group(one);
                        found.add(code);
                        texts.forEach((language, all) -> {
                            boolean isThere = all.containsKey("problem." + code) || all.containsKey("fault." + code);
                            if (!isThere && onPages("seal." + code) != 2) {
                                missing.add(code + language + " " + source.getFileName());
                            }
                        });
                    }
                }));
        assertTrue(found.containsAll(Set.of("month-accepted", "both-reported", "same-place")), found::toString);
        assertEquals(Set.of(), missing);
    }

    /** What the platform answers in a word of its own, and the pages show in one of theirs. */
    @Test
    void thePagesHaveAWordForEachStateOfThePlatform() {
        List<String> missing = new ArrayList<>();
        PAGE_WORDS.forEach((name, prefix) -> {
            List<String> states = STATE.matcher(DocumentedPages.text(only(name)))
                    .results()
                    .map(state -> state.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            assertTrue(states.size() > 2, name);
            states.forEach(state -> {
                long said = onPages(prefix + state);
                if (said != 2) {
                    missing.add(prefix + state + " of " + name + " stands " + said + " times");
                }
            });
        });
        assertEquals(List.of(), missing, "each once in Chinese and once in English");
    }

    /** How often the words of the pages have a key: once in each language. */
    private static long onPages(String key) {
        return DocumentedPages.ending("words.ts").stream()
                .mapToLong(file -> DocumentedPages.text(file).split(Pattern.quote("'" + key + "':"), -1).length - 1)
                .sum();
    }

    /** A race says "again", and nothing else does that is decided for good. */
    @Test
    void aRaceAndADecisionSayDifferentThings() {
        assertNotEquals(
                texts.get("").get("problem.write-conflict"), texts.get("").get("problem.state-conflict"));
        assertTrue(texts.get("").get("problem.write-conflict").contains("稍后重试"));
        assertTrue(texts.get("_en").get("problem.write-conflict").contains("try again"));
        Set<String> decided = new TreeSet<>(Set.of("problem.state-conflict", "problem.period-closed"));
        decided.add("problem.month-accepted");
        decided.forEach(key -> {
            assertTrue(!texts.get("").get(key).matches(".*(重试|再试|冲突).*"), key);
            assertTrue(!texts.get("_en").get(key).matches(".*(try again|same time).*"), key);
        });
    }

    /** M27 means something to whoever wrote the list of indicators, and to no officer. */
    @Test
    void noTextShowsTheCodeOfAnIndicator() {
        Pattern code = Pattern.compile(".*\\bM\\d{2}\\b.*");
        texts.values()
                .forEach(all -> all.forEach(
                        (key, text) -> assertTrue(!code.matcher(text).matches(), () -> key + " = " + text)));
    }

    @Test
    void noTwoBundlesSayTheSameKey() {
        for (boolean english : List.of(false, true)) {
            Set<String> known = new HashSet<>();
            List<String> twice = new ArrayList<>();
            files("messages", english).forEach(file -> properties(file).stringPropertyNames().stream()
                    .filter(key -> !known.add(key))
                    .forEach(key -> twice.add(DocumentedPages.ROOT.relativize(file) + " " + key)));
            assertEquals(List.of(), twice, "which is said depends on which bundle starts first");
        }
    }

    private static Path only(String name) {
        List<Path> found = DocumentedPages.sources("", name);
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private static List<Path> sources() {
        Set<String> others = Set.of("bench", "launcher", "testkit", "itest");
        return DocumentedPages.ending(".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/org/bagui/"))
                .filter(file -> others.stream()
                        .noneMatch(other -> file.startsWith(DocumentedPages.ROOT.resolve("runtime/" + other))))
                .toList();
    }

    private static Map<String, String> texts(boolean english) {
        Map<String, String> all = new TreeMap<>();
        files("", english).forEach(file -> {
            Properties own = properties(file);
            own.stringPropertyNames().forEach(key -> all.put(key, own.getProperty(key)));
        });
        return all;
    }

    private static Stream<Path> files(String name, boolean english) {
        return DocumentedPages.ending(".properties").stream()
                .filter(file -> file.toString().contains("/src/main/resources/OSGI-INF/l10n/" + name))
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .filter(file -> !file.getFileName().toString().startsWith("openapi"));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(DocumentedPages.text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        return properties;
    }
}
