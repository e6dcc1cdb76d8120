package org.bagui.plugin.laborcoop.allocation;

import java.util.List;
import java.util.function.IntConsumer;
import org.bagui.core.network.FlowSolver;
import org.bagui.core.network.FlowSolver.Flow;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Occupations.Part;

/** Finds the plan that fills most vacancies and then costs least. */
public final class Allocator {
    /** So many costs between places take the memory of a line. */
    private static final int COSTS_PER_LINE = 32;

    private final FlowSolver solver;

    /** An allocator that solves its networks by this solver. */
    public Allocator(FlowSolver solver) {
        this.solver = solver;
    }

    /** How much memory a problem takes while it is solved: as much as so many lines. */
    public static long weight(AllocationProblem problem) {
        long heads = problem.supply().size() + problem.shortage().size();
        return problem.lines() + heads + PlaceCosts.kept(problem) / COSTS_PER_LINE;
    }

    /**
     * The best plan; of several the one whose first lines carry the most.
     *
     * @param percent told how much is done
     * @throws Unsolvable when a minimum cannot be kept, or a cost is too great
     */
    public Plan solve(AllocationProblem problem, Signal signal, IntConsumer percent) {
        PlaceCosts costs = new PlaceCosts(problem);
        List<Part> parts = Occupations.parts(problem);
        PlanBuilder plan = new PlanBuilder();
        int met = 0;
        for (int i = 0; i < parts.size(); i++) {
            PartNetwork part = new PartNetwork(problem, parts.get(i), costs, signal);
            Flow flow = solver.solve(part.network, signal);
            met += part.minimumsMet(flow);
            TieBreak.settle(part.network, part.lines, flow, signal);
            plan.add(part, flow);
            percent.accept(100 * (i + 1) / parts.size());
        }
        if (met < problem.minimums().size()) {
            throw new Unsolvable(Unsolvable.Reason.INFEASIBLE, firstImpossible(problem, costs, signal));
        }
        return plan.build();
    }

    private Way firstImpossible(AllocationProblem problem, PlaceCosts costs, Signal signal) {
        List<Way> ways = problem.minimums().keySet().stream().sorted().toList();
        int possible = 0;
        int impossible = ways.size();
        while (impossible - possible > 1) {
            int middle = (possible + impossible) / 2;
            if (possible(problem.withMinimums(ways.subList(0, middle)), costs, signal)) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return ways.get(impossible - 1);
    }

    private boolean possible(AllocationProblem problem, PlaceCosts costs, Signal signal) {
        int met = 0;
        for (Part part : Occupations.parts(problem)) {
            PartNetwork network = new PartNetwork(problem, part, costs, signal);
            met += network.hasMinimums() ? network.minimumsMet(solver.solve(network.network, signal)) : 0;
        }
        return met == problem.minimums().size();
    }
}
