package org.bagui.plugin.laborcoop.occupation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.codelist.TextFold;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place that tells whether two texts mean the same occupation. Texts are kept and shown as they were entered; whoever
 * compares or counts them does so by their key.
 */
@Component(service = OccupationKeys.class)
public class OccupationKeys {
    private static final String LIST = "occupation";

    private final CodeLists lists;

    /** Keys by these lists. */
    @Activate
    public OccupationKeys(@Reference CodeLists lists) {
        this.lists = lists;
    }

    /** The keys by the list as it was at a moment, or as it is where that is null. */
    public OccupationKeys asOf(Instant moment) {
        return moment == null ? this : new OccupationKeys(lists.asOf(moment));
    }

    /** The code where the list of occupations knows the text as code or name, else the text folded by {@link TextFold}. */
    public String of(String occupation) {
        return lists.find(LIST)
                .flatMap(list -> list.resolve(occupation))
                .map(CodeListEntry::code)
                .orElseGet(() -> TextFold.fold(occupation));
    }

    /** Whether two texts mean the same. */
    public boolean isSame(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /**
     * Sums of which those of one occupation are added up.
     *
     * @param spellings how occupations are to be spelt, as far as they are among these; others as they come first in the sums
     */
    public Map<String, Long> gathered(Collection<String> spellings, Map<String, Long> sums) {
        Map<String, String> spelt = new HashMap<>();
        spellings.forEach(spelling -> spelt.putIfAbsent(of(spelling), spelling));
        Map<String, Long> gathered = new LinkedHashMap<>();
        sums.forEach((occupation, sum) -> {
            String spelling = spelt.computeIfAbsent(of(occupation), key -> occupation);
            gathered.merge(spelling, sum, Long::sum);
        });
        return gathered;
    }
}
