package org.bagui.plugin.reports.sheet.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bagui.plugin.reports.sheet.ColumnSpec;

/**
 * Finds the column that a title means.
 *
 * <p>A title that two columns could mean belongs to the one whose official title it is, else to none.
 */
final class TitleIndex {

    private static final List<Function<String, String>> STEPS =
            List.of(TitleFold::full, TitleFold::core, TitleFold::outside, TitleFold::stem);
    private static final int STRONG_STEPS = 2;

    /** Longer text is a note or a value, not a title. */
    private static final int MAX_TITLE = 80;

    private final List<Map<String, String>> keys = new ArrayList<>();
    private final Map<String, String> mapped = new HashMap<>();
    private final Set<String> ambiguous = new TreeSet<>();

    TitleIndex(List<ColumnSpec> specs) {
        for (Function<String, String> step : STEPS) {
            keys.add(index(specs, step));
        }
        specs.forEach(spec -> spec.mapped().forEach(title -> mapped.put(TitleFold.full(title), spec.field())));
    }

    private Map<String, String> index(List<ColumnSpec> specs, Function<String, String> step) {
        Map<String, String> official = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (ColumnSpec spec : specs) {
            for (int i = 0; i < spec.titles().size(); i++) {
                String key = step.apply(spec.titles().get(i));
                String other = (i == 0 ? official : words).putIfAbsent(key, spec.field());
                if (other != null && !other.equals(spec.field())) {
                    disputed.add(key);
                }
            }
        }
        words.keySet().removeIf(key -> {
            boolean doubtful = disputed.contains(key)
                    || !official.getOrDefault(key, words.get(key)).equals(words.get(key));
            if (doubtful && keys.isEmpty()) {
                ambiguous.add(key);
            }
            return doubtful;
        });
        official.keySet().removeAll(disputed);
        words.putAll(official);
        words.remove("");
        return words;
    }

    /** Gives the folded titles that more than one column claims as they stand. */
    Set<String> ambiguous() {
        return ambiguous;
    }

    /**
     * Finds the column a title means, or null.
     *
     * <p>The title is loosened step by step, and at each step compared with titles loosened no further than itself.
     */
    TitleMatch find(String title) {
        if (title.length() > MAX_TITLE) {
            return null;
        }
        String told = mapped.isEmpty() ? null : mapped.get(TitleFold.full(title));
        if (told != null) {
            return new TitleMatch(told, true);
        }
        for (int loose = 0; loose < STEPS.size(); loose++) {
            String key = STEPS.get(loose).apply(title);
            for (int step = 0; step <= loose; step++) {
                String field = keys.get(step).get(key);
                if (field != null) {
                    return new TitleMatch(field, loose < STRONG_STEPS);
                }
            }
        }
        return null;
    }

    /** Gives a search that remembers what it was asked, for the rows of one file. */
    Function<String, TitleMatch> remembering() {
        Map<String, Optional<TitleMatch>> known = new HashMap<>();
        return title -> known.computeIfAbsent(title, text -> Optional.ofNullable(find(text)))
                .orElse(null);
    }

    /**
     * What a title means.
     *
     * @param field the column's field
     * @param strong whether nothing but width, punctuation, number or unit differed
     */
    record TitleMatch(String field, boolean strong) {}
}
