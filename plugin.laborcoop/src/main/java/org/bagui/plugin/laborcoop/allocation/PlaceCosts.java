package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;

/**
 * The costs between the places of a problem. Sending places have numbers here, and receiving places numbers of their own. Each cost is asked
 * for once and kept, unless there are so many pairs of places that they would fill the memory.
 */
final class PlaceCosts {
    /** Costs kept at most: 32 MB. */
    static final int MOST_KEPT = 8_000_000;

    private static final int UNKNOWN = -1;

    private final Distance distance;
    private final boolean keeps;
    private final Numbers sending;
    private final Numbers receiving;
    private final Map<Distance, Table> tables = new IdentityHashMap<>();

    PlaceCosts(AllocationProblem problem) {
        distance = problem.distance();
        sending = new Numbers(problem.supply());
        receiving = new Numbers(problem.shortage());
        keeps = kept(problem.supply(), receiving) > 0;
    }

    /** How many costs are kept for a problem at most. */
    static long kept(AllocationProblem problem) {
        return kept(problem.supply(), new Numbers(problem.shortage()));
    }

    /** Each row belongs to a head of the supply. */
    private static long kept(List<Head> supply, Numbers receiving) {
        long all = (long) supply.size() * receiving.places.size();
        return all > MOST_KEPT ? 0 : all;
    }

    /** Places with their numbers, in the order of their heads. */
    private static final class Numbers {
        final Map<String, Integer> numbers = new HashMap<>();
        final List<String> places = new ArrayList<>();

        Numbers(List<Head> heads) {
            for (Head head : heads) {
                if (numbers.putIfAbsent(head.place(), places.size()) == null) {
                    places.add(head.place());
                }
            }
        }

        int[] of(List<Head> heads) {
            return heads.stream().mapToInt(head -> numbers.get(head.place())).toArray();
        }
    }

    /** The number of a sending place. */
    int sender(String place) {
        return sending.numbers.get(place);
    }

    /** By head of a supply, the number of its place. */
    int[] senders(List<Head> supply) {
        return sending.of(supply);
    }

    /** By head of a shortage, the number of its place. */
    int[] receivers(List<Head> shortage) {
        return receiving.of(shortage);
    }

    /** By head of a supply, the costs of its people. */
    Table[] tables(List<Head> supply) {
        return supply.stream()
                .map(head -> tables.computeIfAbsent(distance.forOffered(head.occupation()), Table::new))
                .toArray(Table[]::new);
    }

    /** The costs of those who offer some occupations. */
    final class Table {
        private final Distance own;
        private final Map<Integer, int[]> rows = new HashMap<>();
        private int lastSender = UNKNOWN;
        private int[] lastRow;

        private Table(Distance own) {
            this.own = own;
        }

        /** The cost of one person from a sending to a receiving place. */
        int between(int from, int to) {
            if (!keeps) {
                return own.between(sending.places.get(from), receiving.places.get(to));
            }
            int[] row = row(from);
            if (row[to] == UNKNOWN) {
                row[to] = own.between(sending.places.get(from), receiving.places.get(to));
            }
            return row[to];
        }

        private int[] row(int from) {
            if (from != lastSender) {
                lastRow = rows.computeIfAbsent(from, key -> {
                    int[] row = new int[receiving.places.size()];
                    Arrays.fill(row, UNKNOWN);
                    return row;
                });
                lastSender = from;
            }
            return lastRow;
        }
    }
}
