package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.plugin.laborcoop.planning.SolveAnswer.Duals;

/**
 * A plan as it is kept.
 *
 * @param supply persons on offer in all
 * @param shortage persons lacking in all
 * @param filled persons placed
 * @param cost sum of persons times cost and penalty
 * @param lines who goes where, and why
 * @param duals the values that prove the plan
 * @param verified whether an independent check found no fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptPlan(
        long supply, long shortage, long filled, long cost, List<PlanLine> lines, Duals duals, boolean verified) {}
