package org.bagui.plugin.laborcoop.allocation;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;

/** The same problem given to another solver as a whole-number program, twice: the most filled, then the least cost of that many. */
final class OrTools {
    private final AllocationProblem problem;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder filled = LinearExpr.newBuilder();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private OrTools(AllocationProblem problem) {
        this.problem = problem;
        Map<Head, LinearExprBuilder> supplies = new HashMap<>();
        Map<Head, LinearExprBuilder> shortages = new HashMap<>();
        Map<Way, LinearExprBuilder> ways = new HashMap<>();
        for (Head offered : problem.supply()) {
            for (Head wanted : problem.shortage()) {
                int penalty = problem.penalty(wanted.occupation(), offered.occupation());
                if (penalty >= 0) {
                    IntVar line = model.newIntVar(0, Math.min(offered.persons(), wanted.persons()), "");
                    Way way = new Way(offered.place(), wanted.place(), wanted.occupation());
                    supplies.computeIfAbsent(offered, key -> LinearExpr.newBuilder())
                            .add(line);
                    shortages
                            .computeIfAbsent(wanted, key -> LinearExpr.newBuilder())
                            .add(line);
                    ways.computeIfAbsent(way, key -> LinearExpr.newBuilder()).add(line);
                    filled.add(line);
                    cost.addTerm(line, problem.distance().between(way.from(), way.to()) + penalty);
                }
            }
        }
        supplies.forEach((head, sum) -> model.addLessOrEqual(sum, head.persons()));
        shortages.forEach((head, sum) -> model.addLessOrEqual(sum, head.persons()));
        problem.capacities()
                .forEach((way, most) -> model.addLessOrEqual(ways.getOrDefault(way, LinearExpr.newBuilder()), most));
        problem.minimums()
                .forEach((way, least) ->
                        model.addGreaterOrEqual(ways.getOrDefault(way, LinearExpr.newBuilder()), least));
    }

    /** What the best plan fills and costs. */
    record Best(long filled, long cost) {}

    /** Empty where no plan keeps the minimums. */
    static Optional<Best> solve(AllocationProblem problem) {
        Loader.loadNativeLibraries();
        return new OrTools(problem).solve();
    }

    private Optional<Best> solve() {
        model.maximize(filled);
        CpSolver most = new CpSolver();
        most.getParameters().setNumWorkers(1).setLinearizationLevel(2);
        CpSolverStatus status = most.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        long best = Math.round(most.objectiveValue());
        model.addEquality(filled, best);
        model.minimize(cost);
        CpSolver least = new CpSolver();
        least.getParameters().setNumWorkers(1).setLinearizationLevel(2);
        if (status != CpSolverStatus.OPTIMAL || least.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("not solved: " + problem);
        }
        return Optional.of(new Best(best, Math.round(least.objectiveValue())));
    }
}
