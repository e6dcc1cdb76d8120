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

    /** An allocator that solves its networks by this solver; where its flow is not the best, by the built-in one. */
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
     * @param percent told how much is done, more each time, below 100
     * @throws Unsolvable when a minimum cannot be kept, or a cost is too great
     */
    public Plan solve(AllocationProblem problem, Signal signal, IntConsumer percent) {
        PlaceCosts costs = new PlaceCosts(problem);
        List<Part> parts = Occupations.parts(problem);
        PlanBuilder plan = new PlanBuilder();
        SolverProgress progress = new SolverProgress(parts, signal, percent);
        int met = 0;
        for (Part each : parts) {
            progress.begin(each);
            PartNetwork part = new PartNetwork(problem, each, costs, progress);
            Flow flow = flow(part, progress);
            met += part.minimumsMet(flow);
            TieBreak.settle(part.network, part.lines, flow, progress);
            plan.add(part, flow);
            progress.end();
        }
        if (met < problem.minimums().size()) {
            throw new Unsolvable(Unsolvable.Reason.INFEASIBLE, firstImpossible(problem, costs, signal));
        }
        return plan.build();
    }

    /** A flow that is proved to cost least; where that of the solver is not, the built-in one's. */
    private Flow flow(PartNetwork part, Signal signal) {
        Flow found = solver.solve(part.network, signal);
        return FlowProof.holds(part.network, found) ? found : new NetworkSimplex().solve(part.network, signal);
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
            met += network.hasMinimums() ? network.minimumsMet(flow(network, signal)) : 0;
        }
        return met == problem.minimums().size();
    }
}
