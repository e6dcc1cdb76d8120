package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.plugin.laborcoop.place.Seats;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;

/**
 * The best partners of each county, without a plan: those that could send it the most workers it lacks, and take the most it has; of
 * equals the nearest, then the lower code.
 */
final class Partners {
    private static final int SHOWN = 5;

    private Partners() {}

    /**
     * A partner.
     *
     * @param place its county
     * @param persons persons of matching occupations, over all occupations the lesser of what is on offer and what is lacking
     * @param kilometres great-circle distance of the seats, or null where it is not known
     */
    public record Partner(String place, long persons, Integer kilometres) {}

    /**
     * A county with its partners.
     *
     * @param place the county
     * @param senders where workers for it could come from
     * @param receivers where its workers could go
     */
    public record OfPlace(String place, List<Partner> senders, List<Partner> receivers) {}

    static List<OfPlace> of(Map<Cell, Long> supply, Map<Cell, Long> shortage) {
        Map<String, Map<String, Long>> offered = byCounty(supply);
        Map<String, Map<String, Long>> lacking = byCounty(shortage);
        Set<String> places = new TreeSet<>(offered.keySet());
        places.addAll(lacking.keySet());
        List<OfPlace> all = new ArrayList<>();
        for (String place : places) {
            all.add(new OfPlace(
                    place,
                    best(place, lacking.getOrDefault(place, Map.of()), offered),
                    best(place, offered.getOrDefault(place, Map.of()), lacking)));
        }
        return all;
    }

    private static Map<String, Map<String, Long>> byCounty(Map<Cell, Long> figures) {
        Map<String, Map<String, Long>> counties = new TreeMap<>();
        figures.forEach((cell, persons) ->
                counties.computeIfAbsent(cell.county(), key -> new TreeMap<>()).put(cell.occupation(), persons));
        return counties;
    }

    private static List<Partner> best(String place, Map<String, Long> own, Map<String, Map<String, Long>> others) {
        List<Partner> partners = new ArrayList<>();
        others.forEach((other, figures) -> {
            long persons = own.entrySet().stream()
                    .mapToLong(one -> Math.min(one.getValue(), figures.getOrDefault(one.getKey(), 0L)))
                    .sum();
            if (persons > 0 && !other.equals(place)) {
                var kilometres = Seats.kilometres(place, other);
                partners.add(new Partner(other, persons, kilometres.isPresent() ? kilometres.getAsInt() : null));
            }
        });
        partners.sort(Comparator.comparingLong(Partner::persons)
                .reversed()
                .thenComparing(Partner::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Partner::place));
        return partners.stream().limit(SHOWN).toList();
    }
}
