package org.bagui.plugin.laborcoop.allocation;

import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;
import org.osgi.service.component.annotations.Component;

/**
 * The primal network simplex (Dantzig 1951; strongly feasible trees after Cunningham 1976, so that it ends on every input; block search of
 * the entering arc). Whole numbers throughout, a few arrays of the size of the network, equal input gives an equal flow.
 */
@Component(service = FlowSolver.class)
public final class NetworkSimplex implements FlowSolver {

    @Override
    public Flow solve(FlowNetwork network, Signal signal) {
        return new Run(network).solve(signal);
    }

    private static final class Run {

        private static final byte LOWER = 1;
        private static final byte TREE = 0;
        private static final byte UPPER = -1;

        private final int nodes;
        private final int arcs;
        private final int[] tail;
        private final int[] head;
        private final int[] capacity;
        private final long[] cost;
        private final int[] flow;
        private final byte[] state;
        private final SpanningTree tree;
        private int nextArc;

        // The pivot at hand: the flow goes up to `first`, over the entering arc to `second`, and back to `join`.
        private int first;
        private int second;
        private int join;
        private int delta;
        private int leaving;
        private boolean leavingOnFirst;

        Run(FlowNetwork network) {
            nodes = network.nodes();
            arcs = network.arcs();
            int all = arcs + nodes;
            tail = new int[all];
            head = new int[all];
            capacity = new int[all];
            cost = new long[all];
            flow = new int[all];
            state = new byte[all];
            tree = new SpanningTree(nodes + 1);
            long dearest = 0;
            for (int a = 0; a < arcs; a++) {
                tail[a] = network.tail(a);
                head[a] = network.head(a);
                capacity[a] = network.capacity(a);
                cost[a] = network.cost(a);
                state[a] = LOWER;
                dearest = Math.max(dearest, Math.abs(cost[a]));
            }
            long artificial = Math.addExact(Math.multiplyExact(dearest, (long) nodes), 1);
            for (int n = 0; n < nodes; n++) {
                startAt(n, network.supply(n), artificial);
            }
        }

        /** Joins a node to the root by an arc that carries its whole supply away, or brings it. */
        private void startAt(int node, int supply, long artificial) {
            int a = arcs + node;
            boolean gives = supply >= 0;
            tail[a] = gives ? node : nodes;
            head[a] = gives ? nodes : node;
            capacity[a] = Integer.MAX_VALUE;
            flow[a] = Math.abs(supply);
            cost[a] = artificial;
            tree.potential[node] = gives ? -artificial : artificial;
            tree.hang(node, nodes, a);
        }

        Flow solve(Signal signal) {
            int entering = entering(signal);
            while (entering >= 0) {
                pivot(entering);
                entering = entering(signal);
            }
            int[] persons = new int[arcs];
            System.arraycopy(flow, 0, persons, 0, arcs);
            long[] potentials = new long[nodes];
            System.arraycopy(tree.potential, 0, potentials, 0, nodes);
            for (int a = arcs; a < flow.length; a++) {
                if (flow[a] != 0) {
                    throw new IllegalArgumentException("no flow meets the supplies of this network");
                }
            }
            return new Flow(persons, potentials);
        }

        /** The most promising arc of the next block that has one, or -1 when the flow is the best. */
        private int entering(Signal signal) {
            signal.check();
            int block = Math.max(20, (int) Math.sqrt(arcs));
            int left = block;
            long best = 0;
            int found = -1;
            int a = nextArc;
            for (int seen = 0; seen < arcs; seen++) {
                if (a == arcs) {
                    a = 0;
                }
                long gain = state[a] * (cost[a] + tree.potential[tail[a]] - tree.potential[head[a]]);
                if (gain < best) {
                    best = gain;
                    found = a;
                }
                a++;
                if (--left == 0) {
                    if (found >= 0) {
                        break;
                    }
                    left = block;
                }
            }
            nextArc = a;
            return found;
        }

        private void pivot(int entering) {
            boolean up = state[entering] == LOWER;
            first = up ? tail[entering] : head[entering];
            second = up ? head[entering] : tail[entering];
            join = tree.join(first, second);
            findLeaving(entering);
            push(entering, up);
            if (leaving < 0) {
                state[entering] = (byte) -state[entering];
                return;
            }
            long reduced = cost[entering] + tree.potential[tail[entering]] - tree.potential[head[entering]];
            int out = tree.arc[leaving];
            state[out] = flow[out] == 0 ? LOWER : UPPER;
            state[entering] = TREE;
            int inside = leavingOnFirst ? first : second;
            int outside = leavingOnFirst ? second : first;
            tree.move(leaving, inside, outside, entering, inside == tail[entering] ? -reduced : reduced);
        }

        /** The last arc along the circle, seen from the join, that lets no more through: by it the tree stays strongly feasible. */
        private void findLeaving(int entering) {
            delta = Integer.MAX_VALUE;
            leaving = -1;
            for (int n = first; n != join; n = tree.parent[n]) {
                int a = tree.arc[n];
                int room = head[a] == n ? capacity[a] - flow[a] : flow[a];
                if (room < delta) {
                    delta = room;
                    leaving = n;
                    leavingOnFirst = true;
                }
            }
            if (capacity[entering] <= delta) {
                delta = capacity[entering];
                leaving = -1;
            }
            for (int n = second; n != join; n = tree.parent[n]) {
                int a = tree.arc[n];
                int room = tail[a] == n ? capacity[a] - flow[a] : flow[a];
                if (room <= delta) {
                    delta = room;
                    leaving = n;
                    leavingOnFirst = false;
                }
            }
        }

        private void push(int entering, boolean up) {
            if (delta == 0) {
                return;
            }
            flow[entering] += up ? delta : -delta;
            for (int n = first; n != join; n = tree.parent[n]) {
                int a = tree.arc[n];
                flow[a] += head[a] == n ? delta : -delta;
            }
            for (int n = second; n != join; n = tree.parent[n]) {
                int a = tree.arc[n];
                flow[a] += tail[a] == n ? delta : -delta;
            }
        }
    }
}
