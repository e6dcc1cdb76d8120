package org.bagui.plugin.laborcoop.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.allocation.Plan.BoundDual;
import org.bagui.plugin.laborcoop.allocation.Plan.Dual;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.occupation.Post;

/** Tells of each line where its people would go otherwise, and what that would lose: by the plan's dual values. */
final class LineReasons {
    private final AllocationProblem problem;
    private final WeightedCosts costs;
    private final Map<List<String>, Worth> supply = new HashMap<>();
    private final Map<List<String>, Worth> shortage = new HashMap<>();
    private final Map<Way, Worth> bounds = new HashMap<>();

    LineReasons(AllocationProblem problem, Plan plan, WeightedCosts costs) {
        this.problem = problem;
        this.costs = costs;
        plan.supply().forEach(dual -> supply.put(key(dual), dual.worth()));
        plan.shortage().forEach(dual -> shortage.put(key(dual), dual.worth()));
        for (BoundDual bound : plan.bounds()) {
            bounds.put(new Way(bound.from(), bound.to(), bound.wanted()), bound.worth());
        }
    }

    private static List<String> key(Dual dual) {
        return List.of(dual.place(), dual.occupation());
    }

    PlanLine of(Line line) {
        Head next = null;
        Worth least = null;
        for (Head other : problem.shortage()) {
            boolean same = other.place().equals(line.to()) && other.occupation().equals(line.wanted());
            if (!same && problem.penalty(other.occupation(), line.offered()) >= 0) {
                Worth loss = loss(line, other);
                if (least == null || loss.compareTo(least) < 0) {
                    least = loss;
                    next = other;
                }
            }
        }
        Post wanted = Post.of(line.wanted());
        Post offered = Post.of(line.offered());
        return new PlanLine(
                line.from(),
                line.to(),
                wanted.occupation(),
                wanted.level(),
                offered.occupation(),
                offered.level(),
                line.persons(),
                problem.cost(line.from(), line.to(), line.wanted(), line.offered()),
                parts(line),
                next == null ? null : next.place(),
                next == null ? null : Post.of(next.occupation()).occupation(),
                least,
                null);
    }

    private CostParts parts(Line line) {
        CostParts way =
                costs.parts(line.from(), line.to(), Post.of(line.offered()).occupation());
        return new CostParts(
                way.distance(), way.payGap(), way.pairing(), problem.penalty(line.wanted(), line.offered()));
    }

    /** What one person loses by going to another vacancy: that one's worth and the person's own, less what the line brings. */
    private Worth loss(Line line, Head other) {
        int cost = problem.cost(line.from(), other.place(), other.occupation(), line.offered());
        Worth taken = supply.get(List.of(line.from(), line.offered()))
                .plus(shortage.get(List.of(other.place(), other.occupation())))
                .plus(bounds.getOrDefault(new Way(line.from(), other.place(), other.occupation()), Worth.NONE));
        return taken.plus(new Worth(-1, cost));
    }
}
