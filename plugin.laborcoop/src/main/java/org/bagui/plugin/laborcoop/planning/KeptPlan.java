package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.plugin.laborcoop.occupation.Substitute;
import org.bagui.plugin.laborcoop.occupation.SubstituteRepository.Holding;
import org.bagui.plugin.laborcoop.place.DistanceRepository.Sourced;

/**
 * A plan as it is kept.
 *
 * @param supply persons on offer in all
 * @param shortage persons lacking in all
 * @param filled persons placed
 * @param cost sum of persons times cost and penalty
 * @param leftOut who is lacking and gets nobody, by reason; null in plans of earlier versions
 * @param lines who goes where, and why
 * @param duals the values that prove the plan
 * @param substitutes who could stand in for whom
 * @param distances the table of distances that was used, or null where great-circle distances served
 * @param verified whether an independent check found no fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptPlan(
        long supply,
        long shortage,
        long filled,
        long cost,
        List<Unplaced> leftOut,
        List<PlanLine> lines,
        PlanWorths duals,
        Substitutes substitutes,
        Distances distances,
        boolean verified) {
    /**
     * A table of substitutes.
     *
     * @param from place that set it; null where the rows came with the allocation, or there are none
     * @param rows who may stand in for whom
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Substitutes(String from, List<Substitute> rows) {
        static Substitutes of(Holding used) {
            return new Substitutes(used.from() == null ? null : used.from().text(), used.rows());
        }
    }

    /**
     * A table of distances.
     *
     * @param source where it comes from
     * @param date day that it was measured or published
     */
    public record Distances(String source, String date) {
        static Distances of(Sourced used) {
            return used.source() == null
                    ? null
                    : new Distances(used.source(), used.date().toString());
        }
    }

    /** The sums of a plan, which was proved as every plan is before it is kept. */
    static KeptPlan brief(long supply, long shortage, long filled, long cost) {
        return new KeptPlan(supply, shortage, filled, cost, null, null, null, null, null, true);
    }
}
