package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bagui.core.network.FlowSolver;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.PartNetwork.Bound;
import org.bagui.plugin.laborcoop.allocation.Plan.BoundDual;
import org.bagui.plugin.laborcoop.allocation.Plan.Dual;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;

/** Gathers a plan from the flows of its parts. */
final class PlanBuilder {

    static final Comparator<Line> BY_LINE = Comparator.comparing(Line::from)
            .thenComparing(Line::to)
            .thenComparing(Line::wanted)
            .thenComparing(Line::offered);
    private static final Comparator<Dual> BY_HEAD =
            Comparator.comparing(Dual::place).thenComparing(Dual::occupation);
    private static final Comparator<BoundDual> BY_WAY =
            Comparator.comparing(BoundDual::from).thenComparing(BoundDual::to).thenComparing(BoundDual::wanted);

    private final List<Line> lines = new ArrayList<>();
    private final List<Dual> supply = new ArrayList<>();
    private final List<Dual> shortage = new ArrayList<>();
    private final List<BoundDual> bounds = new ArrayList<>();
    private long filled;
    private long cost;

    void add(PartNetwork part, FlowSolver.Flow flow) {
        for (int line = 0; line < part.lines; line++) {
            int persons = flow.persons()[line];
            if (persons > 0) {
                Head offered = part.offered(line);
                Head wanted = part.wanted(line);
                lines.add(
                        new Line(offered.place(), wanted.place(), wanted.occupation(), offered.occupation(), persons));
                filled += persons;
                cost += persons * part.network.cost(line);
            }
        }
        long[] toBank = Distances.to(part.bank(), part.network, flow);
        int node = 0;
        for (Head head : part.part.supply()) {
            supply.add(new Dual(head.place(), head.occupation(), part.worth(-toBank[node++])));
        }
        for (Head head : part.part.shortage()) {
            shortage.add(new Dual(head.place(), head.occupation(), part.worth(part.unfilled + toBank[node++])));
        }
        for (Bound bound : part.bounds) {
            Worth worth = part.worth(toBank[bound.node()] - toBank[bound.shortage()]);
            if (!worth.equals(Worth.NONE)) {
                bounds.add(new BoundDual(
                        bound.way().from(), bound.way().to(), bound.way().wanted(), worth));
            }
        }
    }

    Plan build() {
        lines.sort(BY_LINE);
        supply.sort(BY_HEAD);
        shortage.sort(BY_HEAD);
        bounds.sort(BY_WAY);
        return new Plan(
                filled, cost, List.copyOf(lines), List.copyOf(supply), List.copyOf(shortage), List.copyOf(bounds));
    }
}
