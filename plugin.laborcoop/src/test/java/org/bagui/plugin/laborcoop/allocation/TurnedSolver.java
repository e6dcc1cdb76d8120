package org.bagui.plugin.laborcoop.allocation;

import java.util.Arrays;
import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;

/** Solves networks with their nodes and arcs in the opposite order, and so often finds another flow that costs as little. */
final class TurnedSolver implements FlowSolver {
    private final FlowSolver solver = new NetworkSimplex();
    private int differing;

    @Override
    public Flow solve(FlowNetwork network, Signal signal) {
        int nodes = network.nodes();
        int arcs = network.arcs();
        FlowNetwork turned = new FlowNetwork();
        for (int n = nodes - 1; n >= 0; n--) {
            turned.node(network.supply(n));
        }
        for (int a = arcs - 1; a >= 0; a--) {
            turned.arc(nodes - 1 - network.tail(a), nodes - 1 - network.head(a), network.capacity(a), network.cost(a));
        }
        Flow flow = solver.solve(turned, signal);
        int[] persons = new int[arcs];
        Arrays.setAll(persons, a -> flow.persons()[arcs - 1 - a]);
        long[] potentials = new long[nodes];
        Arrays.setAll(potentials, n -> flow.potentials()[nodes - 1 - n]);
        differing += Arrays.equals(persons, solver.solve(network, signal).persons()) ? 0 : 1;
        return new Flow(persons, potentials);
    }

    /** How many flows were not the one that is found in the usual order. */
    int differing() {
        return differing;
    }
}
