package org.bagui.plugin.laborcoop.allocation;

import java.util.Arrays;
import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;

/**
 * Of all flows that cost as little, takes the one whose first lines carry the most: the first line as much as any of them gives it, then
 * the second, and so on. So the plan depends neither on the solver nor on the order of the input.
 *
 * <p>Where flows cost the same, they differ along circles of arcs whose reduced cost is 0. Only those arcs are looked at. A line can gain
 * when from its end a way leads back to its beginning; which nodes lead to a beginning is kept until somebody is moved.
 */
final class TieBreak {

    private static final int NONE = -1;

    private final FlowNetwork network;
    private final int lines;
    private final int[] flow;
    private final Steps tight;
    private final boolean[] settled;
    private final int[] reachedBy;
    private final int[] queue;
    private final boolean[] leads;
    private int leadsTo = NONE;

    private TieBreak(FlowNetwork network, int lines, FlowSolver.Flow found) {
        this.network = network;
        this.lines = lines;
        flow = found.persons();
        long[] potentials = found.potentials();
        tight = new Steps(
                network, arc -> network.cost(arc) + potentials[network.tail(arc)] == potentials[network.head(arc)]);
        settled = new boolean[network.arcs()];
        reachedBy = new int[network.nodes()];
        queue = new int[network.nodes()];
        leads = new boolean[network.nodes()];
    }

    /** Changes the flow to the first of its equals. */
    static void settle(FlowNetwork network, int lines, FlowSolver.Flow found, FlowSolver.Signal signal) {
        new TieBreak(network, lines, found).settle(signal);
    }

    private void settle(FlowSolver.Signal signal) {
        for (int line : tight.arcs()) {
            if (line >= lines) {
                break;
            }
            signal.check();
            while (mayGain(line) && findWayBack(line)) {
                push(line);
                leadsTo = NONE;
            }
            settled[line] = true;
        }
    }

    private boolean mayGain(int line) {
        if (flow[line] > 0) {
            return true;
        }
        if (leadsTo != network.tail(line)) {
            findLeading(network.tail(line));
        }
        return leads[network.head(line)];
    }

    /** Marks every node from which a way leads to the target. */
    private void findLeading(int target) {
        Arrays.fill(leads, false);
        leadsTo = target;
        leads[target] = true;
        int size = 0;
        queue[size++] = target;
        for (int done = 0; done < size; done++) {
            int node = queue[done];
            for (int i = tight.from(node); i < tight.to(node); i++) {
                int step = tight.step(i);
                int other = tight.target(step);
                if (!leads[other] && room(~step) > 0) {
                    leads[other] = true;
                    queue[size++] = other;
                }
            }
        }
    }

    /** Finds a way from the line's end to its beginning, and leaves in {@link #reachedBy} by which step each node was reached. */
    private boolean findWayBack(int line) {
        Arrays.fill(reachedBy, Integer.MIN_VALUE);
        int target = network.tail(line);
        int size = 0;
        queue[size++] = network.head(line);
        reachedBy[network.head(line)] = line;
        for (int done = 0; done < size; done++) {
            int node = queue[done];
            for (int i = tight.from(node); i < tight.to(node); i++) {
                int step = tight.step(i);
                int other = tight.target(step);
                if (step != ~line && reachedBy[other] == Integer.MIN_VALUE && room(step) > 0) {
                    reachedBy[other] = step;
                    if (other == target) {
                        return true;
                    }
                    queue[size++] = other;
                }
            }
        }
        return false;
    }

    private void push(int line) {
        int most = network.capacity(line) - flow[line];
        for (int step = reachedBy[network.tail(line)]; step != line; step = reachedBy[tight.origin(step)]) {
            most = Math.min(most, room(step));
        }
        flow[line] += most;
        for (int step = reachedBy[network.tail(line)]; step != line; step = reachedBy[tight.origin(step)]) {
            flow[Steps.arc(step)] += step >= 0 ? most : -most;
        }
    }

    private int room(int step) {
        return settled[Steps.arc(step)] ? 0 : tight.room(step, flow);
    }
}
