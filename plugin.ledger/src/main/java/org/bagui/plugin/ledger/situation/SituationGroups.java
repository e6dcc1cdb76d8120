package org.bagui.plugin.ledger.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Line;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;

/** Figures of all enterprises, and of those that share a place, an industry …, from one reading. */
final class SituationGroups {
    private final ComparedMonths months;
    private final Comparison whole;
    private final Map<Breakdown, Map<String, Comparison>> parts = new LinkedHashMap<>();

    SituationGroups(ComparedMonths months, Iterable<Breakdown> breakdowns) {
        this.months = months;
        whole = new Comparison(months);
        breakdowns.forEach(by -> parts.put(by, new TreeMap<>()));
    }

    void add(Line line, Long[][] figures) {
        whole.add(figures);
        parts.forEach((by, groups) -> groups.computeIfAbsent(by.key(line), key -> new Comparison(months))
                .add(figures));
    }

    Comparison whole() {
        return whole;
    }

    Map<String, Comparison> by(Breakdown breakdown) {
        return parts.get(breakdown);
    }
}
