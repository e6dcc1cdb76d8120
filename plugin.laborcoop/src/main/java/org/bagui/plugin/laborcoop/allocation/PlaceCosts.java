package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The costs between the places of a problem; places have numbers here, and each cost is asked for once. */
final class PlaceCosts {
    private static final int UNKNOWN = -1;

    private final AllocationProblem.Distance distance;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final int[][] costs;

    PlaceCosts(AllocationProblem problem) {
        distance = problem.distance();
        problem.supply().forEach(head -> add(head.place()));
        problem.shortage().forEach(head -> add(head.place()));
        costs = new int[places.size()][];
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

    /** The cost of one person from a place to another. */
    int between(int from, int to) {
        int[] row = costs[from];
        if (row == null) {
            row = new int[places.size()];
            Arrays.fill(row, UNKNOWN);
            costs[from] = row;
        }
        if (row[to] == UNKNOWN) {
            row[to] = distance.between(places.get(from), places.get(to));
        }
        return row[to];
    }
}
