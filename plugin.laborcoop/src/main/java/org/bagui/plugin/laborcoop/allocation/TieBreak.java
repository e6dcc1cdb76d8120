package org.bagui.plugin.laborcoop.allocation;

import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;

/**
 * Of all flows that cost as little, takes the one whose first lines carry the most: the first line as much as any of them gives it, then
 * the second, and so on. So the plan depends neither on the solver nor on the order of the input.
 *
 * <p>Where flows cost the same, they differ along circles of arcs whose reduced cost is 0. Only those arcs are looked at. A line can gain
 * when from its end a way leads back to its beginning. Where none does, no circle passes both what can be reached from its end and the
 * rest, nor will one later: moving people along a circle opens ways between the nodes of that circle only. So the two are told apart
 * for good, and each search stays among nodes that were never told apart; no more searches fail than there are nodes.
 */
final class TieBreak {

    private static final int NONE = Integer.MIN_VALUE;

    private final FlowNetwork network;
    private final int lines;
    private final int[] flow;
    private final Steps tight;
    /** By node, the index of its first step that is not settled: a node's steps come in the order of the arcs, and so are settled. */
    private final int[] open;
    /** By node, a number that it shares with those it was never told apart from. */
    private final int[] group;

    private int groups = 1;
    private final int[] queue;
    private int queued;
    private int search;
    /** By node, the last search that came by. */
    private final int[] seen;
    /** By node, the step it was reached by. */
    private final int[] reachedBy;
    /** By node, the last search from whose target it is one step away. */
    private final int[] near;
    /** By node, that step. */
    private final int[] lastStep;

    private TieBreak(FlowNetwork network, int lines, FlowSolver.Flow found) {
        this.network = network;
        this.lines = lines;
        flow = found.persons();
        long[] potentials = found.potentials();
        tight = new Steps(
                network, arc -> network.cost(arc) + potentials[network.tail(arc)] == potentials[network.head(arc)]);
        int nodes = network.nodes();
        open = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            open[n] = tight.from(n);
        }
        group = new int[nodes];
        queue = new int[nodes];
        seen = new int[nodes];
        reachedBy = new int[nodes];
        near = new int[nodes];
        lastStep = new int[nodes];
    }

    /** Changes the flow to the first of its equals; the first arcs of the network are lines, and a line carries any number. */
    static void settle(FlowNetwork network, int lines, FlowSolver.Flow found, FlowSolver.Signal signal) {
        new TieBreak(network, lines, found).settle(signal);
    }

    private void settle(FlowSolver.Signal signal) {
        for (int line : tight.arcs()) {
            if (line >= lines) {
                break;
            }
            signal.check();
            int from = network.tail(line);
            int to = network.head(line);
            open[from]++;
            open[to]++;
            while (group[from] == group[to]) {
                if (findWay(to, from)) {
                    push(line);
                } else {
                    tellApart();
                }
            }
        }
    }

    /** Finds a way by steps that are open and let somebody through, or leaves in the queue what has to be told apart. */
    private boolean findWay(int from, int to) {
        search++;
        queued = 0;
        if (!findNear(to)) {
            queue[queued++] = to;
            return false;
        }
        reach(from, NONE);
        if (near[from] == search) {
            return arrive(from, to);
        }
        for (int done = 0; done < queued; done++) {
            int node = queue[done];
            for (int i = open[node]; i < tight.to(node); i++) {
                int step = tight.step(i);
                int other = tight.target(step);
                if (seen[other] != search && group[other] == group[to] && tight.room(step, flow) > 0) {
                    reach(other, step);
                    if (near[other] == search) {
                        return arrive(other, to);
                    }
                }
            }
        }
        return false;
    }

    /** Marks the nodes from which one step leads to the target; false where there is none. */
    private boolean findNear(int target) {
        boolean any = false;
        for (int i = open[target]; i < tight.to(target); i++) {
            int step = ~tight.step(i);
            int other = tight.origin(step);
            if (group[other] == group[target] && tight.room(step, flow) > 0) {
                near[other] = search;
                lastStep[other] = step;
                any = true;
            }
        }
        return any;
    }

    private void reach(int node, int step) {
        seen[node] = search;
        reachedBy[node] = step;
        queue[queued++] = node;
    }

    private boolean arrive(int node, int target) {
        reachedBy[target] = lastStep[node];
        return true;
    }

    private void tellApart() {
        for (int i = 0; i < queued; i++) {
            group[queue[i]] = groups;
        }
        groups++;
    }

    /** Moves as many as the way found lets through. */
    private void push(int line) {
        int end = network.head(line);
        int most = Integer.MAX_VALUE;
        for (int node = network.tail(line); node != end; node = tight.origin(reachedBy[node])) {
            most = Math.min(most, tight.room(reachedBy[node], flow));
        }
        flow[line] += most;
        for (int node = network.tail(line); node != end; node = tight.origin(reachedBy[node])) {
            int step = reachedBy[node];
            flow[Steps.arc(step)] += step >= 0 ? most : -most;
        }
    }
}
