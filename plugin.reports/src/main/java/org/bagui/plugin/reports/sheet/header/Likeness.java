package org.bagui.plugin.reports.sheet.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.plugin.reports.sheet.ColumnSpec;

/** Columns that a title which is not known might mean: those whose titles share the most pairs of letters with it. */
public final class Likeness {
    private static final int MOST = 3;
    private static final double LEAST = 0.3;

    private final List<ColumnSpec> specs;

    /** @param specs columns that the table has not yet */
    public Likeness(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
    }

    private record Scored(String field, double score) {}

    /** Fields of the likeliest columns, the likeliest first; none where nothing is alike. */
    public List<String> to(String title) {
        Set<String> pairs = pairs(TitleFold.core(title));
        List<Scored> scored = new ArrayList<>();
        for (ColumnSpec spec : specs) {
            double best = 0;
            for (String known : spec.titles()) {
                best = Math.max(best, share(pairs, pairs(TitleFold.core(known))));
            }
            if (best >= LEAST) {
                scored.add(new Scored(spec.field(), best));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().limit(MOST).map(Scored::field).toList();
    }

    /** Letters and pairs of letters; single ones weigh so that short Chinese titles can be alike at all. */
    private static Set<String> pairs(String folded) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 1));
            if (i + 1 < folded.length()) {
                pairs.add(folded.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
