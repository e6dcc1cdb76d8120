package org.bagui.plugin.laborcoop.allocation;

import java.util.Arrays;

/** The basis of a network simplex: a rooted tree of arcs with a potential for each node, so that every arc of the tree has reduced cost 0. */
final class SpanningTree {

    private static final int NONE = -1;

    final int[] parent;
    final int[] arc;
    final int[] depth;
    final long[] potential;
    private final int[] child;
    private final int[] next;
    private final int[] previous;
    private final int[] stack;

    SpanningTree(int nodes) {
        parent = new int[nodes];
        arc = new int[nodes];
        depth = new int[nodes];
        potential = new long[nodes];
        child = new int[nodes];
        next = new int[nodes];
        previous = new int[nodes];
        stack = new int[nodes];
        Arrays.fill(parent, NONE);
        Arrays.fill(arc, NONE);
        Arrays.fill(child, NONE);
        Arrays.fill(next, NONE);
        Arrays.fill(previous, NONE);
    }

    /** Hangs a node without a parent below another by an arc. */
    void hang(int node, int below, int by) {
        parent[node] = below;
        arc[node] = by;
        depth[node] = depth[below] + 1;
        int first = child[below];
        next[node] = first;
        previous[node] = NONE;
        if (first != NONE) {
            previous[first] = node;
        }
        child[below] = node;
    }

    /** Where the ways of two nodes to the root meet. */
    int join(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /**
     * Cuts the part below {@code cut} off and hangs it again by its node {@code inside}, below {@code outside}, which lies in the rest.
     *
     * @param by    the arc between the two
     * @param shift what the potentials of the part change by
     */
    void move(int cut, int inside, int outside, int by, long shift) {
        int node = inside;
        int below = outside;
        int with = by;
        while (true) {
            int upper = parent[node];
            int upperArc = arc[node];
            take(node);
            hang(node, below, with);
            if (node == cut) {
                break;
            }
            below = node;
            with = upperArc;
            node = upper;
        }
        renew(inside, shift);
    }

    private void take(int node) {
        int before = previous[node];
        int after = next[node];
        if (before == NONE) {
            child[parent[node]] = after;
        } else {
            next[before] = after;
        }
        if (after != NONE) {
            previous[after] = before;
        }
    }

    private void renew(int top, long shift) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            depth[node] = depth[parent[node]] + 1;
            potential[node] += shift;
            for (int c = child[node]; c != NONE; c = next[c]) {
                stack[size++] = c;
            }
        }
    }
}
