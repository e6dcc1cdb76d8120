package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;

/** Problems of some 20 places whose ways cost one of few amounts, so that a great many plans are equally good. */
final class EqualCosts {
    private static final int PLACES = 20;
    private static final int OCCUPATIONS = 3;

    private EqualCosts() {}

    static AllocationProblem of(long seed) {
        Random random = new Random(seed);
        List<Head> supply = new ArrayList<>();
        List<Head> shortage = new ArrayList<>();
        Map<Way, Integer> capacities = new HashMap<>();
        for (int place = 0; place < PLACES; place++) {
            for (int occupation = 0; occupation < OCCUPATIONS; occupation++) {
                supply.add(new Head("p" + (10 + place), "o" + occupation, 1 + random.nextInt(9)));
                shortage.add(new Head("q" + (10 + place), "o" + occupation, 1 + random.nextInt(9)));
                String to = "q" + (10 + random.nextInt(PLACES));
                capacities.put(new Way("p" + (10 + place), to, "o" + occupation), random.nextInt(4));
            }
        }
        int amounts = 1 + random.nextInt(3);
        Map<Link, Integer> links = seed % 2 == 0 ? Map.of() : Map.of(new Link("o0", "o1"), 0, new Link("o1", "o2"), 1);
        return new AllocationProblem(
                supply,
                shortage,
                (from, to) -> (from.hashCode() * 31 + to.hashCode()) % amounts + amounts,
                links,
                seed % 3 == 0 ? capacities : Map.of(),
                Map.of());
    }
}
