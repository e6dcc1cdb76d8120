package org.bagui.plugin.laborcoop.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who offers work and who lacks workers. Places and occupations are keys; keys order as text, and by that order equal plans are told
 * apart. Persons are at least 1 in supply and shortage; no key comes twice.
 *
 * @param supply        persons on offer
 * @param shortage      persons lacking
 * @param distance      what it costs to bring one person from a place to another
 * @param substitutions which further occupations may fill a vacancy, and at what penalty; an occupation fills itself at none
 * @param capacities    how many persons at most go from a place to the vacancies of one occupation in another, whatever they offer
 * @param minimums      how many at least; each at least 1
 */
public record AllocationProblem(
        List<Head> supply,
        List<Head> shortage,
        Distance distance,
        Map<Link, Integer> substitutions,
        Map<Way, Integer> capacities,
        Map<Way, Integer> minimums) {

    /** The largest sum of persons in supply, or in shortage. */
    public static final int MOST_PERSONS = 1_000_000_000;

    /** The largest cost and penalty together. */
    public static final int MOST_COST = 1_000_000;

    /** Persons of one occupation at one place. */
    public record Head(String place, String occupation, int persons) implements Comparable<Head> {

        @Override
        public int compareTo(Head other) {
            int byPlace = place.compareTo(other.place);
            return byPlace != 0 ? byPlace : occupation.compareTo(other.occupation);
        }
    }

    /** An occupation wanted, and one offered in its stead. */
    public record Link(String wanted, String offered) {}

    /** From a place to the vacancies of an occupation in another. */
    public record Way(String from, String to, String wanted) implements Comparable<Way> {

        @Override
        public int compareTo(Way other) {
            int byFrom = from.compareTo(other.from);
            int byTo = byFrom != 0 ? byFrom : to.compareTo(other.to);
            return byTo != 0 ? byTo : wanted.compareTo(other.wanted);
        }
    }

    /** The cost between two places. */
    @FunctionalInterface
    public interface Distance {

        /** The cost per person, 0 or more. */
        int between(String from, String to);

        /** The costs of those who offer an occupation; for all those without costs of their own the same object. */
        default Distance forOffered(String occupation) {
            return this;
        }
    }

    /** The penalty of an offered occupation for a wanted one, or -1 where it may not stand in. */
    public int penalty(String wanted, String offered) {
        return wanted.equals(offered) ? 0 : substitutions.getOrDefault(new Link(wanted, offered), -1);
    }

    /** What a line costs per person: the way of those who offer the one occupation, and its penalty for the other. */
    public int cost(String from, String to, String wanted, String offered) {
        return distance.forOffered(offered).between(from, to) + penalty(wanted, offered);
    }

    /** How many lines a plan may choose from: pairs of supply and shortage that fit. */
    public long lines() {
        Map<String, Long> offered =
                supply.stream().collect(Collectors.groupingBy(Head::occupation, Collectors.counting()));
        Map<String, Long> wanted =
                shortage.stream().collect(Collectors.groupingBy(Head::occupation, Collectors.counting()));
        long own = offered.keySet().stream()
                .mapToLong(key -> offered.get(key) * wanted.getOrDefault(key, 0L))
                .sum();
        return own
                + substitutions.keySet().stream()
                        .filter(link -> !link.wanted().equals(link.offered()))
                        .mapToLong(link ->
                                offered.getOrDefault(link.offered(), 0L) * wanted.getOrDefault(link.wanted(), 0L))
                        .sum();
    }

    /** The same problem with these of its minimums only. */
    AllocationProblem withMinimums(List<Way> kept) {
        Map<Way, Integer> some = new HashMap<>(minimums);
        some.keySet().retainAll(kept);
        return new AllocationProblem(supply, shortage, distance, substitutions, capacities, some);
    }

    /** Whether any way has bounds. */
    boolean bounded() {
        return !capacities.isEmpty() || !minimums.isEmpty();
    }

    /** Whether a way has bounds. */
    boolean hasBounds(Way way) {
        return capacities.containsKey(way) || minimums.containsKey(way);
    }
}
