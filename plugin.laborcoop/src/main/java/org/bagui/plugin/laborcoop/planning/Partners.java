package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.place.Kilometres;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;

/**
 * The best partners of each county, without a plan: those that could send it the most workers it lacks, and take the most it has; of
 * equals those whose way costs least, then the lower code.
 */
final class Partners {
    private static final int SHOWN = 5;

    /**
     * A partner.
     *
     * @param place its county
     * @param persons persons of matching occupations, over all occupations the lesser of what is on offer and what is lacking
     * @param kilometres distance by the table, else of the seats along the great circle; null where it is not known
     * @param cost what the way of all of them would cost, penalties aside
     */
    public record Partner(String place, long persons, Integer kilometres, long cost) {}

    /**
     * A county with its partners.
     *
     * @param place the county
     * @param senders where workers for it could come from
     * @param receivers where its workers could go
     */
    public record OfPlace(String place, List<Partner> senders, List<Partner> receivers) {}

    private final Distance costs;
    private final Kilometres kilometres;

    /** Partners by these costs of a way. */
    Partners(Distance costs, Kilometres kilometres) {
        this.costs = costs;
        this.kilometres = kilometres;
    }

    List<OfPlace> of(Map<Cell, Long> supply, Map<Cell, Long> shortage) {
        Map<String, Map<String, Long>> offered = byCounty(supply);
        Map<String, Map<String, Long>> lacking = byCounty(shortage);
        Set<String> places = new TreeSet<>(offered.keySet());
        places.addAll(lacking.keySet());
        List<OfPlace> all = new ArrayList<>();
        for (String place : places) {
            all.add(new OfPlace(
                    place,
                    best(place, lacking, offered, (own, other) -> other, (own, other) -> own),
                    best(place, offered, lacking, (own, other) -> own, (own, other) -> other)));
        }
        return all;
    }

    private static Map<String, Map<String, Long>> byCounty(Map<Cell, Long> figures) {
        Map<String, Map<String, Long>> counties = new TreeMap<>();
        figures.forEach((cell, persons) -> counties.computeIfAbsent(cell.county(), key -> new TreeMap<>())
                .merge(cell.post().occupation(), persons, Long::sum));
        return counties;
    }

    private List<Partner> best(
            String place,
            Map<String, Map<String, Long>> mine,
            Map<String, Map<String, Long>> theirs,
            BinaryOperator<String> sending,
            BinaryOperator<String> receiving) {
        Map<String, Long> own = mine.getOrDefault(place, Map.of());
        List<Partner> partners = new ArrayList<>();
        theirs.forEach((other, figures) -> {
            if (!other.equals(place)) {
                Partner partner =
                        partner(other, sending.apply(place, other), receiving.apply(place, other), own, figures);
                if (partner.persons() > 0) {
                    partners.add(partner);
                }
            }
        });
        partners.sort(Comparator.comparingLong(Partner::persons)
                .reversed()
                .thenComparing(Partner::cost)
                .thenComparing(Partner::place));
        return partners.stream().limit(SHOWN).toList();
    }

    private Partner partner(String other, String from, String to, Map<String, Long> own, Map<String, Long> figures) {
        long persons = 0;
        long cost = 0;
        for (Map.Entry<String, Long> one : own.entrySet()) {
            long some = Math.min(one.getValue(), figures.getOrDefault(one.getKey(), 0L));
            if (some > 0) {
                persons += some;
                cost += some * costs.forOffered(one.getKey()).between(from, to);
            }
        }
        OptionalInt apart = kilometres.between(from, to);
        return new Partner(other, persons, apart.isPresent() ? apart.getAsInt() : null, cost);
    }
}
