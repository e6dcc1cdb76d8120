package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was due as of a moment: the reporting lists as they were known then and, in months before a place kept one, the enterprises
 * that it knew then. It says of the past what {@link DueSource} says of now.
 */
final class PastDue {
    private final Map<Reporter, List<YearMonth[]>> listed = new HashMap<>();
    private final Map<Long, YearMonth> firstListed = new HashMap<>();
    private final Set<Reporter> enterprises = new HashSet<>();

    /** @param until first month that was not due any more, or null */
    void list(Reporter firm, YearMonth from, YearMonth until) {
        listed.computeIfAbsent(firm, any -> new ArrayList<>(1)).add(new YearMonth[] {from, until});
        firstListed.merge(firm.place(), from, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** An enterprise that is reported and not closed. */
    void know(Reporter enterprise) {
        enterprises.add(enterprise);
    }

    boolean contains(YearMonth month, Reporter firm) {
        return isListed(month, firm) || !hasList(month, firm.place()) && enterprises.contains(firm);
    }

    private boolean hasList(YearMonth month, long place) {
        YearMonth first = firstListed.get(place);
        return first != null && !first.isAfter(month);
    }

    private boolean isListed(YearMonth month, Reporter firm) {
        return listed.getOrDefault(firm, List.of()).stream()
                .anyMatch(span -> !span[0].isAfter(month) && (span[1] == null || span[1].isAfter(month)));
    }

    /** Number of those due in a month, by padded code of the place of report. */
    Map<Long, Integer> counts(YearMonth month) {
        Map<Long, Integer> counts = new TreeMap<>();
        listed.keySet().stream()
                .filter(firm -> isListed(month, firm))
                .forEach(firm -> counts.merge(firm.place(), 1, Integer::sum));
        enterprises.stream()
                .filter(firm -> !hasList(month, firm.place()))
                .forEach(firm -> counts.merge(firm.place(), 1, Integer::sum));
        return counts;
    }
}
