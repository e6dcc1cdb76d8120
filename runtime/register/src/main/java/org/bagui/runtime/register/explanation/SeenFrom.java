package org.bagui.runtime.register.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.EntryView;

/**
 * From where a reason may be seen: a question that is not asked inside the entry's own place of report (a code in two
 * places) tells of other places, and so does its reason, which then belongs to the place that asked.
 */
final class SeenFrom {
    private final PlaceCode asked;
    private final Set<String> narrow = new HashSet<>();

    /**
     * Finds out which questions about entries are asked inside their own places, too.
     *
     * @param asked place from which they were asked
     * @param inside questions as a place asks them
     */
    SeenFrom(PlaceCode asked, List<EntryView> entries, Function<PlaceCode, Questions> inside) {
        this.asked = asked;
        if (asked.county().isPresent()) {
            return;
        }
        Map<Long, List<EntryView>> byPlace = new LinkedHashMap<>();
        entries.forEach(entry -> byPlace.computeIfAbsent(
                        (Long) entry.get(SystemFields.RECORDED_PLACE), any -> new ArrayList<>())
                .add(entry));
        byPlace.forEach((own, its) -> take(its, inside.apply(PlaceCode.ofPadded(own))));
    }

    private void take(List<EntryView> entries, Questions questions) {
        List<List<Question>> all = questions.of(entries);
        for (int i = 0; i < entries.size(); i++) {
            EntryView entry = entries.get(i);
            all.get(i).forEach(question -> narrow.add(key(entry, question)));
        }
    }

    /** Padded code of the place from which the reason for a question may be seen. */
    long of(EntryView entry, Question question) {
        boolean own = asked.county().isPresent() || narrow.contains(key(entry, question));
        return own ? (Long) entry.get(SystemFields.SCOPE_PLACE) : asked.from();
    }

    private static String key(EntryView entry, Question question) {
        return entry.get("id") + question.digest();
    }
}
