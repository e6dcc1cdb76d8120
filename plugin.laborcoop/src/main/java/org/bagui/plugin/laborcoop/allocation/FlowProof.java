package org.bagui.plugin.laborcoop.allocation;

import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver.Flow;

/** Proves that a flow meets every supply, keeps every capacity and costs least, whoever found it: by its potentials. */
final class FlowProof {
    private FlowProof() {}

    static boolean holds(FlowNetwork network, Flow flow) {
        int[] persons = flow.persons();
        long[] potentials = flow.potentials();
        if (persons.length != network.arcs() || potentials.length != network.nodes()) {
            return false;
        }
        long[] left = new long[network.nodes()];
        for (int n = 0; n < left.length; n++) {
            left[n] = network.supply(n);
        }
        for (int a = 0; a < persons.length; a++) {
            long reduced = network.cost(a) + potentials[network.tail(a)] - potentials[network.head(a)];
            if (persons[a] < 0
                    || persons[a] > network.capacity(a)
                    || reduced < 0 && persons[a] < network.capacity(a)
                    || reduced > 0 && persons[a] > 0) {
                return false;
            }
            left[network.tail(a)] -= persons[a];
            left[network.head(a)] += persons[a];
        }
        for (long each : left) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
