package org.bagui.core.network;

import java.util.Arrays;

/**
 * A network for a {@link FlowSolver}: nodes and arcs are numbered from 0 in the order they were added. Every arc has
 * a capacity (persons, at least 0), a cost per person (any sign) and no lower bound. The supplies of all nodes (negative: a demand) add
 * up to 0.
 */
public final class FlowNetwork {

    private int[] supplies = new int[16];
    private int nodes;
    private int[] tails = new int[16];
    private int[] heads = new int[16];
    private int[] capacities = new int[16];
    private long[] costs = new long[16];
    private int arcs;

    /**
     * Adds a node that gives (or, negative, takes) so many persons.
     *
     * @return its number
     */
    public int node(int persons) {
        if (nodes == supplies.length) {
            supplies = Arrays.copyOf(supplies, nodes * 2);
        }
        supplies[nodes] = persons;
        return nodes++;
    }

    /**
     * Adds an arc.
     *
     * @return its number
     */
    public int arc(int tail, int head, int capacity, long cost) {
        if (arcs == tails.length) {
            int more = arcs * 2;
            tails = Arrays.copyOf(tails, more);
            heads = Arrays.copyOf(heads, more);
            capacities = Arrays.copyOf(capacities, more);
            costs = Arrays.copyOf(costs, more);
        }
        tails[arcs] = tail;
        heads[arcs] = head;
        capacities[arcs] = capacity;
        costs[arcs] = cost;
        return arcs++;
    }

    /** How many nodes. */
    public int nodes() {
        return nodes;
    }

    /** How many arcs. */
    public int arcs() {
        return arcs;
    }

    /** What a node gives or takes. */
    public int supply(int node) {
        return supplies[node];
    }

    /** Where an arc begins. */
    public int tail(int arc) {
        return tails[arc];
    }

    /** Where an arc ends. */
    public int head(int arc) {
        return heads[arc];
    }

    /** How many persons an arc can carry. */
    public int capacity(int arc) {
        return capacities[arc];
    }

    /** What an arc costs per person. */
    public long cost(int arc) {
        return costs[arc];
    }
}
