package org.bagui.plugin.laborcoop.planning;

import java.util.List;
import org.bagui.plugin.laborcoop.allocation.Plan;

/**
 * A solved allocation.
 *
 * @param feasible whether every minimum is kept: always, a plan that cannot is refused
 * @param filled persons placed
 * @param cost sum of persons times cost and penalty
 * @param flows who goes where, ordered by from, to, wanted and offered
 * @param duals the values that prove the plan
 * @param verified whether an independent check of plan and values found no fault
 */
public record SolveAnswer(
        boolean feasible, long filled, long cost, List<Plan.Line> flows, Duals duals, boolean verified) {
    /**
     * The dual values, each in persons placed more and in cost saved.
     *
     * @param supply what one more person would be worth
     * @param shortage what the last of the vacancies is worth
     * @param bounds what one person of a capacity that binds is worth, and of a minimum that costs (negative)
     */
    public record Duals(List<Plan.Dual> supply, List<Plan.Dual> shortage, List<Plan.BoundDual> bounds) {}

    static SolveAnswer of(Plan plan, boolean verified) {
        return new SolveAnswer(
                true,
                plan.filled(),
                plan.cost(),
                plan.lines(),
                new Duals(plan.supply(), plan.shortage(), plan.bounds()),
                verified);
    }
}
