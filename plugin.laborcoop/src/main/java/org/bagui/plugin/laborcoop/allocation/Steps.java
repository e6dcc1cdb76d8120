package org.bagui.plugin.laborcoop.allocation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.bagui.core.network.FlowNetwork;

/** By node the steps that begin there along some arcs of a network: an arc forward is its number, backward the number's complement. */
final class Steps {

    private final FlowNetwork network;
    private final int[] arcs;
    private final int[] begin;
    private final int[] steps;

    Steps(FlowNetwork network, IntPredicate taken) {
        this.network = network;
        int[] found = new int[network.arcs()];
        int size = 0;
        begin = new int[network.nodes() + 1];
        for (int a = 0; a < network.arcs(); a++) {
            if (taken.test(a)) {
                found[size++] = a;
                begin[network.tail(a) + 1]++;
                begin[network.head(a) + 1]++;
            }
        }
        arcs = Arrays.copyOf(found, size);
        for (int n = 0; n < network.nodes(); n++) {
            begin[n + 1] += begin[n];
        }
        steps = new int[2 * size];
        int[] at = Arrays.copyOf(begin, network.nodes());
        for (int a : arcs) {
            steps[at[network.tail(a)]++] = a;
            steps[at[network.head(a)]++] = ~a;
        }
    }

    /** The arcs in their order. */
    int[] arcs() {
        return arcs;
    }

    /** The index of a node's first step. */
    int from(int node) {
        return begin[node];
    }

    /** The index after a node's last step. */
    int to(int node) {
        return begin[node + 1];
    }

    /** A step by its index. */
    int step(int index) {
        return steps[index];
    }

    /** The arc of a step. */
    static int arc(int step) {
        return step >= 0 ? step : ~step;
    }

    /** Where a step begins. */
    int origin(int step) {
        return step >= 0 ? network.tail(step) : network.head(~step);
    }

    /** Where a step ends. */
    int target(int step) {
        return step >= 0 ? network.head(step) : network.tail(~step);
    }

    /** How many more a step lets through: up to the arc's capacity forward, down to nobody backward. */
    int room(int step, int[] flow) {
        return step >= 0 ? network.capacity(step) - flow[step] : flow[~step];
    }
}
