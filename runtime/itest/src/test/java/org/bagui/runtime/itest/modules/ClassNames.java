package org.bagui.runtime.itest.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the names of classes to the table of suffixes in CONTRIBUTING.md. */
final class ClassNames {
    /** Words that say nothing, and those of the dialect that this tree once spoke. */
    private static final Set<String> FORBIDDEN = Set.of(
            "Impl", "Util", "Utils", "Manager", "Helper", "Book", "Desk", "Reading", "Road", "Room", "Shelf", "Front",
            "Kit");

    /** What the source of a class with this suffix has to hold. */
    private static final Map<String, Pattern> PROOFS = Map.of(
            "Resource", Pattern.compile("RestResource|@(GET|POST|PUT|PATCH|DELETE)\\b"),
            "Exception", Pattern.compile("class \\w+ extends \\w*(Exception|Error)\\b"),
            "Command", Pattern.compile("picocli|RegisterCommand"),
            "Filter", Pattern.compile("Filter|InputStream"));

    /** A word for one who does something: officer and rider are people of the field, not roles of classes. */
    private static final Pattern AGENT = Pattern.compile("[A-Z][a-z]+(er|or|ory|ry)");

    private static final Pattern LAST_WORD = Pattern.compile("[A-Z][a-z0-9]*$");
    private static final Pattern ROW = Pattern.compile("^\\| (…[^|]+) \\|", Pattern.MULTILINE);

    private final Set<String> known = new TreeSet<>();
    private final Set<String> words;

    /**
     * @param contributing the page with the table
     * @param words agent-like words of the field and the language that are no role of a class
     */
    ClassNames(String contributing, Set<String> words) {
        Matcher row = ROW.matcher(contributing);
        while (row.find()) {
            Arrays.stream(row.group(1).split(",\\s*")).map(w -> w.substring(1)).forEach(known::add);
        }
        this.words = words;
    }

    /** Returns the suffixes that the table explains. */
    Set<String> known() {
        return known;
    }

    /**
     * Returns one sentence for each class that is named against the table.
     *
     * @param sources the source of each class by its file's path
     */
    List<String> violations(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        Map<String, String> seen = new TreeMap<>();
        sources.forEach((path, source) -> {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
            Matcher last = LAST_WORD.matcher(name);
            String suffix = last.find() ? last.group() : name;
            if (FORBIDDEN.contains(suffix)) {
                found.add(path + " ends in " + suffix + ", which says nothing to a stranger");
            } else if (AGENT.matcher(suffix).matches() && !known.contains(suffix) && !words.contains(suffix)) {
                found.add(path + " ends in " + suffix + ", which the table of suffixes does not explain");
            }
            Pattern proof = PROOFS.get(suffix);
            if (proof != null && !proof.matcher(source).find()) {
                found.add(path + " is no " + suffix + " as the table has it");
            }
            String other = seen.put(name, path);
            if (other != null) {
                found.add(path + " has the simple name of " + other);
            }
        });
        return found;
    }
}
