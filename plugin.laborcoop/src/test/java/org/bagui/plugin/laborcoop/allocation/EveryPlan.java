package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;

/** Tries every plan of a tiny problem without bounds, the lines in their order and each with the most persons first. */
final class EveryPlan {
    private final AllocationProblem problem;
    private final List<Line> possible = new ArrayList<>();
    private final Map<List<String>, Integer> left = new HashMap<>();
    private final List<Line> chosen = new ArrayList<>();
    private List<Line> first = List.of();
    private long filled = -1;
    private long cost;
    private int best;

    private EveryPlan(AllocationProblem problem) {
        this.problem = problem;
        problem.supply().forEach(head -> left.put(List.of("supply", head.place(), head.occupation()), head.persons()));
        problem.shortage()
                .forEach(head -> left.put(List.of("shortage", head.place(), head.occupation()), head.persons()));
        for (Head offered : problem.supply()) {
            for (Head wanted : problem.shortage()) {
                if (problem.penalty(wanted.occupation(), offered.occupation()) >= 0) {
                    possible.add(
                            new Line(offered.place(), wanted.place(), wanted.occupation(), offered.occupation(), 0));
                }
            }
        }
        possible.sort(Comparator.comparing(Line::from)
                .thenComparing(Line::to)
                .thenComparing(Line::wanted)
                .thenComparing(Line::offered));
    }

    static EveryPlan of(AllocationProblem problem) {
        EveryPlan every = new EveryPlan(problem);
        every.choose(0, 0, 0);
        return every;
    }

    /** A problem of few persons and costs, so that it has many best plans. */
    static AllocationProblem tiny(long seed) {
        Random random = new Random(seed);
        List<Head> supply = new ArrayList<>();
        List<Head> shortage = new ArrayList<>();
        for (String place : List.of("a", "b")) {
            for (String occupation : List.of("fitter", "welder")) {
                supply.add(new Head(place, occupation, 1 + random.nextInt(3)));
                shortage.add(new Head(place, occupation, 1 + random.nextInt(3)));
            }
        }
        int[] costs = random.ints(4, 0, 2).toArray();
        return new AllocationProblem(
                supply,
                shortage,
                (from, to) -> costs[(from.charAt(0) - 'a') * 2 + to.charAt(0) - 'a'],
                random.nextBoolean() ? Map.of() : Map.of(new Link("welder", "fitter"), random.nextInt(2)),
                Map.of(),
                Map.of());
    }

    private void choose(int at, long soFar, long costSoFar) {
        if (at == possible.size()) {
            if (soFar > filled || soFar == filled && costSoFar < cost) {
                filled = soFar;
                cost = costSoFar;
                first = List.copyOf(chosen);
                best = 0;
            }
            best += soFar == filled && costSoFar == cost ? 1 : 0;
            return;
        }
        Line line = possible.get(at);
        List<String> from = List.of("supply", line.from(), line.offered());
        List<String> to = List.of("shortage", line.to(), line.wanted());
        int unit = problem.distance().between(line.from(), line.to()) + problem.penalty(line.wanted(), line.offered());
        for (int persons = Math.min(left.get(from), left.get(to)); persons >= 0; persons--) {
            left.merge(from, -persons, Integer::sum);
            left.merge(to, -persons, Integer::sum);
            if (persons > 0) {
                chosen.add(new Line(line.from(), line.to(), line.wanted(), line.offered(), persons));
            }
            choose(at + 1, soFar + persons, costSoFar + (long) persons * unit);
            if (persons > 0) {
                chosen.remove(chosen.size() - 1);
            }
            left.merge(from, persons, Integer::sum);
            left.merge(to, persons, Integer::sum);
        }
    }

    /** The lines of the first best plan. */
    List<Line> first() {
        return first;
    }

    /** How many plans are the best. */
    int best() {
        return best;
    }
}
