package org.bagui.plugin.laborcoop.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
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
     * @param persons persons who could go: of the occupations that are lacking, at the level asked for or above; nobody stands in
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
    private final Map<String, Map<String, long[]>> offered;
    private final Map<String, Map<String, long[]>> lacking;

    private Partners(Distance costs, Kilometres kilometres, Map<Cell, Long> supply, Map<Cell, Long> shortage) {
        this.costs = costs;
        this.kilometres = kilometres;
        offered = byCounty(supply);
        lacking = byCounty(shortage);
    }

    /** The counties that offer or lack anybody, with their partners by these costs of a way. */
    static List<OfPlace> of(Distance costs, Kilometres kilometres, Map<Cell, Long> supply, Map<Cell, Long> shortage) {
        Partners partners = new Partners(costs, kilometres, supply, shortage);
        Set<String> places = new TreeSet<>(partners.offered.keySet());
        places.addAll(partners.lacking.keySet());
        return places.stream()
                .map(place -> new OfPlace(
                        place,
                        best(place, partners.offered, other -> partners.partner(other, other, place)),
                        best(place, partners.lacking, other -> partners.partner(other, place, other))))
                .toList();
    }

    /** By county and occupation, the persons of each rank of skill. */
    private static Map<String, Map<String, long[]>> byCounty(Map<Cell, Long> figures) {
        Map<String, Map<String, long[]>> counties = new TreeMap<>();
        figures.forEach((cell, persons) -> {
            long[] byRank = counties.computeIfAbsent(cell.county(), key -> new TreeMap<>())
                    .computeIfAbsent(cell.post().occupation(), key -> new long[OccupationSkillLevels.highest() + 1]);
            byRank[cell.post().rank()] += persons;
        });
        return counties;
    }

    private static List<Partner> best(String place, Map<String, ?> others, Function<String, Partner> partner) {
        return others.keySet().stream()
                .filter(other -> !other.equals(place))
                .map(partner)
                .filter(one -> one.persons() > 0)
                .sorted(Comparator.comparingLong(Partner::persons)
                        .reversed()
                        .thenComparing(Partner::cost)
                        .thenComparing(Partner::place))
                .limit(SHOWN)
                .toList();
    }

    private Partner partner(String other, String from, String to) {
        long persons = 0;
        long cost = 0;
        Map<String, long[]> wanted = lacking.getOrDefault(to, Map.of());
        for (Map.Entry<String, long[]> one :
                offered.getOrDefault(from, Map.of()).entrySet()) {
            long some = wanted.containsKey(one.getKey()) ? placed(one.getValue(), wanted.get(one.getKey())) : 0;
            if (some > 0) {
                persons += some;
                cost += some * costs.forOffered(one.getKey()).between(from, to);
            }
        }
        OptionalInt apart = kilometres.between(from, to);
        return new Partner(other, persons, apart.isPresent() ? apart.getAsInt() : null, cost);
    }

    /** How many of those on offer fill posts, each one of the own level or a lower one. */
    private static long placed(long[] offered, long[] wanted) {
        long free = 0;
        long placed = 0;
        for (int rank = OccupationSkillLevels.highest(); rank >= 0; rank--) {
            free += offered[rank];
            long some = Math.min(free, wanted[rank]);
            free -= some;
            placed += some;
        }
        return placed;
    }
}
