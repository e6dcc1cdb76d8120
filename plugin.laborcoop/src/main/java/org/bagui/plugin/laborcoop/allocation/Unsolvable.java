package org.bagui.plugin.laborcoop.allocation;

import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;

/** A problem that has no plan, or numbers too great for one; the way that shows it is named. */
public final class Unsolvable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Way way;

    /** Why there is no plan. */
    public enum Reason {
        /** The way's minimum cannot be kept together with those before it, in the order of from, to and wanted. */
        INFEASIBLE,
        /** Cost and penalty of the way are above {@link AllocationProblem#MOST_COST}. */
        TOO_DEAR
    }

    Unsolvable(Reason reason, Way way) {
        super(reason + " " + way);
        this.reason = reason;
        this.way = way;
    }

    /** Why there is no plan. */
    public Reason reason() {
        return reason;
    }

    /** Where it shows. */
    public Way way() {
        return way;
    }
}
