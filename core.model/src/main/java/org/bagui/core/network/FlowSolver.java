package org.bagui.core.network;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds a flow of least cost. The bundle for labour cooperation brings one; another bundle of an edition may register a
 * service with a higher ranking. What is made of a flow does not depend on which solver gave it: of equally good flows
 * the same one is taken, and each plan is proved anew.
 */
@ConsumerType
public interface FlowSolver {

    /**
     * A flow that meets every node's supply, keeps every capacity and costs least.
     *
     * @param network a network in which such a flow exists
     * @param signal  asked now and then whether to go on
     * @throws Cancelled when the signal says so
     */
    Flow solve(FlowNetwork network, Signal signal);

    /**
     * A flow of least cost.
     *
     * @param persons    per arc
     * @param potentials per node, such that an arc (u, v) below its capacity has cost + potential(u) - potential(v) at least 0, and one that
     *                   carries anybody at most 0
     */
    record Flow(int[] persons, long[] potentials) {}

    /** Tells a long computation to stop. */
    @FunctionalInterface
    interface Signal {

        /** Never stops. */
        Signal GO_ON = () -> {};

        /**
         * Returns when the work may go on.
         *
         * @throws Cancelled when it may not
         */
        void check();
    }

    /** The work was given up, as asked. */
    final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
