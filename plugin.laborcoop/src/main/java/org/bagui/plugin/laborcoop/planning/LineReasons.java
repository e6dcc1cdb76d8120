package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Head> lacking;
    private final Map<List<String>, Worth> supply = new HashMap<>();
    private final Map<List<String>, Worth> shortage = new HashMap<>();
    private final Map<Way, Worth> bounds = new HashMap<>();
    private final Map<String, List<Vacancy>> vacancies = new HashMap<>();

    LineReasons(AllocationProblem problem, Plan plan, WeightedCosts costs) {
        this.problem = problem;
        this.costs = costs;
        lacking = problem.shortage().stream().sorted().toList();
        plan.supply().forEach(dual -> supply.put(key(dual), dual.worth()));
        plan.shortage().forEach(dual -> shortage.put(key(dual), dual.worth()));
        for (BoundDual bound : plan.bounds()) {
            bounds.put(new Way(bound.from(), bound.to(), bound.wanted()), bound.worth());
        }
    }

    private static List<String> key(Dual dual) {
        return List.of(dual.place(), dual.occupation());
    }

    /** A vacancy that people could fill, with what that takes at least: its own worth and the penalty. */
    private record Vacancy(Head head, Worth taken) {}

    /** Another way of a line's people, and what it loses. */
    private record Otherwise(Head to, Worth loss) {
        boolean isBetterThan(Otherwise other) {
            int byLoss = other == null ? -1 : loss.compareTo(other.loss);
            return byLoss < 0 || byLoss == 0 && to.compareTo(other.to) < 0;
        }
    }

    PlanLine of(Line line) {
        Otherwise next = next(line);
        Post other = next == null ? null : Post.of(next.to.occupation());
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
                next == null ? null : next.to.place(),
                other == null ? null : other.occupation(),
                other == null ? null : other.level(),
                next == null ? null : next.loss,
                null);
    }

    private CostParts parts(Line line) {
        CostParts way =
                costs.parts(line.from(), line.to(), Post.of(line.offered()).occupation());
        return new CostParts(
                way.distance(), way.payGap(), way.pairing(), problem.penalty(line.wanted(), line.offered()));
    }

    /** The way that loses least; of equals the first. One that nobody may go is none. */
    private Otherwise next(Line line) {
        Worth own = supply.get(List.of(line.from(), line.offered())).plus(new Worth(-1, 0));
        Otherwise best = null;
        for (Vacancy vacancy : vacancies.computeIfAbsent(line.offered(), this::vacancies)) {
            Worth least = own.plus(vacancy.taken);
            if (best != null && bounds.isEmpty() && least.compareTo(best.loss) > 0) {
                // A way costs nothing at least, so none of those that follow loses less.
                break;
            }
            Head to = vacancy.head;
            Way way = new Way(line.from(), to.place(), to.occupation());
            boolean isOwn = to.place().equals(line.to()) && to.occupation().equals(line.wanted());
            if (!isOwn && problem.capacities().getOrDefault(way, 1) > 0) {
                int cost = problem.distance().forOffered(line.offered()).between(line.from(), to.place());
                Worth bound = bounds.getOrDefault(way, Worth.NONE);
                Otherwise other =
                        new Otherwise(to, least.plus(new Worth(0, cost)).plus(bound));
                best = other.isBetterThan(best) ? other : best;
            }
        }
        return best;
    }

    private List<Vacancy> vacancies(String offered) {
        List<Vacancy> all = new ArrayList<>();
        for (Head head : lacking) {
            int penalty = problem.penalty(head.occupation(), offered);
            if (penalty >= 0) {
                Worth worth = shortage.get(List.of(head.place(), head.occupation()));
                all.add(new Vacancy(head, worth.plus(new Worth(0, penalty))));
            }
        }
        all.sort(Comparator.comparing(Vacancy::taken));
        return all;
    }
}
