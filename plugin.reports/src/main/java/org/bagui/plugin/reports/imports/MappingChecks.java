package org.bagui.plugin.reports.imports;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.plugin.reports.imports.words.WordKind;

/** What holds for mappings of every kind. */
final class MappingChecks {
    private static final int MOST = 500;
    private static final int LONGEST = 80;

    private MappingChecks() {}

    /**
     * Checks words and where they lead.
     *
     * @throws Problem 422 {@code bad-mapping} for a word or target that is blank or too long, or too many of them, {@code
     *     double-mapping} where one word is mapped twice
     */
    static void check(WordKind kind, Map<String, String> mappings) {
        if (mappings == null || mappings.size() > MOST) {
            throw Problem.of(422, "bad-mapping", MOST, LONGEST);
        }
        Map<String, String> seen = new HashMap<>();
        mappings.forEach((word, target) -> {
            boolean fit = target != null && !target.isBlank() && target.length() <= LONGEST && word.length() <= LONGEST;
            if (!fit || kind.fold(word).isEmpty() || word.indexOf('\0') >= 0 || target.indexOf('\0') >= 0) {
                throw Problem.of(422, "bad-mapping", MOST, LONGEST);
            }
            String other = seen.put(kind.fold(word), word);
            if (other != null) {
                throw Problem.of(422, "double-mapping", Parameters.shown(other), Parameters.shown(word));
            }
        });
    }
}
