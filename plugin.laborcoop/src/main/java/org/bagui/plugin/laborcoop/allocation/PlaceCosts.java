package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;

/** The costs between the places of a problem; places have numbers here, and each cost is asked for once. */
final class PlaceCosts {
    private static final int UNKNOWN = -1;

    private final Distance distance;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Map<Distance, Table> tables = new IdentityHashMap<>();

    PlaceCosts(AllocationProblem problem) {
        distance = problem.distance();
        problem.supply().forEach(head -> add(head.place()));
        problem.shortage().forEach(head -> add(head.place()));
    }

    private void add(String place) {
        if (numbers.putIfAbsent(place, places.size()) == null) {
            places.add(place);
        }
    }

    /** The number of a place. */
    int number(String place) {
        return numbers.get(place);
    }

    /** The numbers of the places of some heads. */
    int[] numbers(List<AllocationProblem.Head> heads) {
        return heads.stream().mapToInt(head -> number(head.place())).toArray();
    }

    /** By head of a supply, the costs of its people. */
    Table[] tables(List<AllocationProblem.Head> supply) {
        return supply.stream()
                .map(head -> tables.computeIfAbsent(distance.forOffered(head.occupation()), Table::new))
                .toArray(Table[]::new);
    }

    /** The costs of those who offer some occupations. */
    final class Table {
        private final Distance own;
        private final int[][] costs = new int[places.size()][];

        private Table(Distance own) {
            this.own = own;
        }

        /** The cost of one person from a place to another. */
        int between(int from, int to) {
            int[] row = costs[from];
            if (row == null) {
                row = new int[places.size()];
                Arrays.fill(row, UNKNOWN);
                costs[from] = row;
            }
            if (row[to] == UNKNOWN) {
                row[to] = own.between(places.get(from), places.get(to));
            }
            return row[to];
        }
    }
}
