package org.bagui.plugin.laborcoop.allocation;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;

/**
 * What it would cost to take one more person from a node to the bank, rerouting others where that is cheaper: the shortest ways in what a
 * flow leaves open. They are dual values that depend on the flow alone, not on the solver. Dijkstra over reduced costs.
 */
final class Distances {

    private static final long FAR = Long.MAX_VALUE;

    private Distances() {}

    /** Per node the cost of the cheapest way to the target. */
    static long[] to(int target, FlowNetwork network, FlowSolver.Flow flow) {
        long[] potentials = flow.potentials();
        Steps steps = new Steps(network, arc -> true);
        long[] reduced = new long[network.nodes()];
        Arrays.fill(reduced, FAR);
        reduced[target] = 0;
        PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        queue.add(new long[] {0, target});
        while (!queue.isEmpty()) {
            long[] next = queue.poll();
            int node = (int) next[1];
            if (next[0] > reduced[node]) {
                continue;
            }
            for (int i = steps.from(node); i < steps.to(node); i++) {
                int step = ~steps.step(i);
                int origin = steps.origin(step);
                int arc = Steps.arc(step);
                long cost = network.cost(arc) + potentials[network.tail(arc)] - potentials[network.head(arc)];
                long way = next[0] + (step >= 0 ? cost : -cost);
                if (way < reduced[origin] && steps.room(step, flow.persons()) > 0) {
                    reduced[origin] = way;
                    queue.add(new long[] {way, origin});
                }
            }
        }
        long[] costs = new long[network.nodes()];
        for (int n = 0; n < costs.length; n++) {
            costs[n] = reduced[n] + potentials[target] - potentials[n];
        }
        return costs;
    }
}
