package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Occupations.Part;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;

/**
 * The network of one part. Nodes: supplies, shortages, the bank, and one for each way with bounds. The bank takes those of a supply whom
 * nobody needs, and stands in for those of a shortage whom nobody sends. Arcs: first the lines, in the order of a plan; then those of the
 * bank; then of each way with bounds a rewarded one for its minimum and a free one for the rest.
 *
 * <p>Every line begins at a supply, and a simple circle through this network passes each supply at most once, by two lines at most; where no
 * way has bounds, each line also ends at a shortage, of which the same holds. (Ways with bounds lie between the two: a circle can go from one
 * supply to the next by them and pass no shortage.) So the lines of a circle change the cost by at most the dearest line times
 * twice the number of supplies, or of shortages where these are fewer and nothing has bounds. A vacancy unfilled costs more than twice
 * that: filling goes before cost, and a sum of costs parts into the two again ({@link #worth}). A person of a minimum brings more than both.
 */
final class PartNetwork {

    /** A way with bounds: its node, that of its shortage, and the arc of its minimum. */
    record Bound(Way way, int node, int shortage, int minimum, int minimumArc) {}

    final Part part;
    final FlowNetwork network = new FlowNetwork();
    final int lines;
    final long unfilled;
    final List<Bound> bounds = new ArrayList<>();
    private final AllocationProblem problem;
    private final Map<Way, int[]> bounded = new TreeMap<>();
    private int[] shortageOf = new int[64];
    private long dearest;

    PartNetwork(AllocationProblem problem, Part part, PlaceCosts costs, Signal signal) {
        this.problem = problem;
        this.part = part;
        part.supply().forEach(head -> network.node(head.persons()));
        part.shortage().forEach(head -> network.node(-head.persons()));
        network.node((int) (persons(part.shortage()) - persons(part.supply())));
        addLines(costs, signal);
        lines = network.arcs();
        unfilled = 2 * dearest * (2L * headsOfCircle() + 2) + 1;
        for (int s = 0; s < part.supply().size(); s++) {
            network.arc(s, bank(), Integer.MAX_VALUE, 0);
        }
        for (int t = part.supply().size(); t < bank(); t++) {
            network.arc(bank(), t, Integer.MAX_VALUE, unfilled);
        }
        bounded.forEach(this::addBound);
    }

    /** How many heads a simple circle passes at most on the side where it passes fewer. */
    private int headsOfCircle() {
        int supplies = part.supply().size();
        return bounded.isEmpty() ? Math.min(supplies, part.shortage().size()) : supplies;
    }

    private static long persons(List<Head> heads) {
        return heads.stream().mapToLong(Head::persons).sum();
    }

    /** The node of the bank: it follows the shortages. */
    int bank() {
        return part.supply().size() + part.shortage().size();
    }

    private void addLines(PlaceCosts costs, Signal signal) {
        int[] places = costs.receivers(part.shortage());
        PlaceCosts.Table[] tables = costs.tables(part.supply());
        int begin = 0;
        for (int end = 1; end <= part.supply().size(); end++) {
            String from = part.supply().get(begin).place();
            if (end == part.supply().size() || !part.supply().get(end).place().equals(from)) {
                signal.check();
                for (int t = 0; t < places.length; t++) {
                    addLines(begin, end, t, tables, costs.sender(from), places[t]);
                }
                begin = end;
            }
        }
    }

    /** The lines from one place, that of the supplies from begin to end, to one shortage. */
    private void addLines(int begin, int end, int shortage, PlaceCosts.Table[] costs, int from, int to) {
        Head wanted = part.shortage().get(shortage);
        int node = part.supply().size() + shortage;
        Way way = problem.bounded() ? way(begin, shortage) : null;
        boolean hasBounds = way != null && problem.hasBounds(way);
        if (hasBounds && problem.capacities().getOrDefault(way, 1) == 0) {
            return;
        }
        for (int s = begin; s < end; s++) {
            int penalty =
                    problem.penalty(wanted.occupation(), part.supply().get(s).occupation());
            if (penalty >= 0) {
                int head = hasBounds ? bounded.computeIfAbsent(way, key -> new int[] {network.node(0), node})[0] : node;
                addLine(s, head, shortage, costs[s].between(from, to) + penalty);
            }
        }
    }

    private Way way(int supply, int shortage) {
        Head wanted = part.shortage().get(shortage);
        return new Way(part.supply().get(supply).place(), wanted.place(), wanted.occupation());
    }

    private void addLine(int supply, int head, int shortage, int cost) {
        if (cost > AllocationProblem.MOST_COST) {
            throw new Unsolvable(Unsolvable.Reason.TOO_DEAR, way(supply, shortage));
        }
        int line = network.arc(supply, head, Integer.MAX_VALUE, cost);
        if (line == shortageOf.length) {
            shortageOf = Arrays.copyOf(shortageOf, line * 2);
        }
        shortageOf[line] = shortage;
        dearest = Math.max(dearest, cost);
    }

    private void addBound(Way way, int[] nodes) {
        int minimum = problem.minimums().getOrDefault(way, 0);
        int capacity = problem.capacities().getOrDefault(way, Integer.MAX_VALUE);
        int minimumArc = network.arc(nodes[0], nodes[1], Math.min(minimum, capacity), -2 * unfilled);
        network.arc(nodes[0], nodes[1], Math.max(0, capacity - minimum), 0);
        bounds.add(new Bound(way, nodes[0], nodes[1], minimum, minimumArc));
    }

    /** Whether a way has a minimum. */
    boolean hasMinimums() {
        return bounds.stream().anyMatch(bound -> bound.minimum() > 0);
    }

    /** How many minimums a flow keeps. */
    int minimumsMet(FlowSolver.Flow flow) {
        return (int) bounds.stream()
                .filter(bound -> bound.minimum() > 0 && flow.persons()[bound.minimumArc()] == bound.minimum())
                .count();
    }

    /** The supply a line takes from. */
    Head offered(int line) {
        return part.supply().get(network.tail(line));
    }

    /** The shortage a line fills. */
    Head wanted(int line) {
        return part.shortage().get(shortageOf[line]);
    }

    /** A sum of costs saved, parted into vacancies filled and costs. */
    Worth worth(long saved) {
        long filled = Math.floorDiv(saved + unfilled / 2, unfilled);
        return new Worth(filled, saved - filled * unfilled);
    }
}
