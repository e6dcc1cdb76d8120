package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;

/** Small problems of every kind: empty ones, many ties, one place, capacities of none, minimums that cannot be, huge numbers. */
final class RandomProblems {
    private RandomProblems() {}

    static AllocationProblem of(long seed) {
        Random random = new Random(seed);
        int places = 1 + random.nextInt(5);
        int occupations = 1 + random.nextInt(3);
        boolean huge = seed % 10 == 3;
        int most = huge ? 40_000_000 : 1 + random.nextInt(9);
        List<Head> supply = heads(random, places, occupations, most);
        List<Head> shortage = heads(random, places, occupations, most);
        int dearest = seed % 7 == 1 ? 1 : huge ? 900_000 : 40;
        int[][] costs = random.ints(places, 0, 1000)
                .mapToObj(row -> random.ints(places, 0, dearest).toArray())
                .toArray(int[][]::new);
        Map<Link, Integer> links = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            links.put(new Link(occupation(random, occupations), occupation(random, occupations)), random.nextInt(30));
        }
        Map<Way, Integer> capacities = new HashMap<>();
        Map<Way, Integer> minimums = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            capacities.put(way(random, places, occupations), random.nextInt(most + 1));
        }
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            minimums.put(way(random, places, occupations), 1 + random.nextInt((most + 2) / 2));
        }
        return new AllocationProblem(
                supply,
                shortage,
                (from, to) -> costs[from.charAt(1) - '0'][to.charAt(1) - '0'],
                links,
                capacities,
                minimums);
    }

    private static List<Head> heads(Random random, int places, int occupations, int most) {
        List<Head> heads = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            for (int occupation = 0; occupation < occupations; occupation++) {
                if (random.nextInt(4) > 0) {
                    heads.add(new Head("p" + place, "o" + occupation, 1 + random.nextInt(most)));
                }
            }
        }
        return heads;
    }

    private static String occupation(Random random, int occupations) {
        return "o" + random.nextInt(occupations);
    }

    private static Way way(Random random, int places, int occupations) {
        return new Way("p" + random.nextInt(places), "p" + random.nextInt(places), occupation(random, occupations));
    }
}
