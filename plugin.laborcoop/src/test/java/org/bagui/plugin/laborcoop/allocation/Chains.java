package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;

/** Problems where one more vacancy is filled by moving a great many people on, each to the next way with a bound and at a penalty. */
final class Chains {
    private static final String TO = "z";
    private static final int PENALTY = 10;

    private final List<Head> supply = new ArrayList<>();
    private final Map<Link, Integer> links = new HashMap<>();
    private final Map<Way, Integer> capacities = new HashMap<>();

    private Chains() {}

    /** Each of some places passes by the same posts, each of which takes one person from it; only then the next place follows. */
    static AllocationProblem of(int places, int posts, Map<Way, Integer> minimums) {
        Chains chain = new Chains();
        chain.supply.add(new Head("p00", "first", 1));
        chain.links.put(new Link(between(1), "first"), 0);
        for (int place = 1; place <= places; place++) {
            for (int post = 0; post <= posts; post++) {
                chain.moves(
                        place,
                        "o" + place + "_" + post,
                        post == 0 ? between(place) : shared(post),
                        post == posts ? between(place + 1) : shared(post + 1));
            }
        }
        List<Head> shortage = new ArrayList<>();
        for (int place = 1; place <= places + 1; place++) {
            shortage.add(new Head(TO, between(place), 1));
        }
        for (int post = 1; post <= posts; post++) {
            shortage.add(new Head(TO, shared(post), places));
            for (int place = 1; place <= places; place++) {
                chain.capacities.put(new Way(place(place), TO, shared(post)), 1);
            }
        }
        return new AllocationProblem(chain.supply, shortage, (from, to) -> 0, chain.links, chain.capacities, minimums);
    }

    private void moves(int place, String offered, String gladly, String otherwise) {
        supply.add(new Head(place(place), offered, 1));
        links.put(new Link(gladly, offered), 0);
        links.put(new Link(otherwise, offered), PENALTY);
    }

    /** A chain of random length some of whose links, bounds and people are missing or doubled. */
    static AllocationProblem random(long seed) {
        Random random = new Random(seed);
        AllocationProblem whole = of(3 + random.nextInt(4), 3 + random.nextInt(4), Map.of());
        List<Head> supply = changed(whole.supply(), random);
        List<Head> shortage = changed(whole.shortage(), random);
        Map<Link, Integer> links = new HashMap<>(whole.substitutions());
        Map<Way, Integer> capacities = new HashMap<>(whole.capacities());
        Map<Way, Integer> minimums = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Head offered = supply.get(random.nextInt(supply.size()));
            Head wanted = shortage.get(random.nextInt(shortage.size()));
            Way way = new Way(offered.place(), TO, wanted.occupation());
            links.put(new Link(wanted.occupation(), offered.occupation()), random.nextBoolean() ? 0 : PENALTY);
            capacities.put(way, random.nextInt(3));
            if (random.nextInt(4) == 0) {
                minimums.put(way, 1);
            }
        }
        return new AllocationProblem(supply, shortage, (from, to) -> 0, links, capacities, minimums);
    }

    private static List<Head> changed(List<Head> heads, Random random) {
        List<Head> changed = new ArrayList<>();
        for (Head head : heads) {
            int luck = random.nextInt(20);
            if (luck > 0) {
                changed.add(luck > 1 ? head : new Head(head.place(), head.occupation(), head.persons() + 1));
            }
        }
        return changed.isEmpty() ? heads : changed;
    }

    private static String place(int place) {
        return String.format("p%02d", place);
    }

    private static String between(int place) {
        return String.format("w%02d", place);
    }

    private static String shared(int post) {
        return String.format("v%02d", post);
    }
}
