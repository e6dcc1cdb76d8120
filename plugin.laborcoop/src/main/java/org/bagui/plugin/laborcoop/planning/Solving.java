package org.bagui.plugin.laborcoop.planning;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.bagui.core.network.FlowSolver;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Allocator;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.allocation.PlanCheck;
import org.bagui.plugin.laborcoop.allocation.Unsolvable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Solves problems and proves the plans, not more at once than memory holds. */
@Component(service = Solving.class)
public class Solving {
    /** Lines in work at once, over all callers; each takes some 150 bytes. */
    static final int MOST_LINES = 1_500_000;

    private static final Logger LOG = LoggerFactory.getLogger(Solving.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int RETRY_SECONDS = 30;

    /** The best solver at hand: one of another bundle takes over as soon as it comes, and nobody is stopped. */
    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile FlowSolver solver;

    private final SolverQueue queue = new SolverQueue(MOST_LINES, LONGEST_WAIT);

    /**
     * The best plan of a kept allocation, proved; waits for room as long as that takes.
     *
     * @throws Problem 422 {@code infeasible} with the minimum named, {@code invalid-entry} for a problem too large or a cost too great; 503
     *     {@code plan-not-proved} for a plan that the check refuses
     */
    Plan keep(AllocationProblem problem, Signal signal, IntConsumer percent) {
        try (SolverQueue.Taken taken = queue.forKept(lines(problem), signal)) {
            return solve(problem, signal, percent);
        }
    }

    /**
     * The same for an account that waits for the answer.
     *
     * @throws Problem also 503 {@code allocations-busy} where too many are in work, or one of the same account
     */
    Plan answer(AllocationProblem problem, String account, Signal signal) {
        try (SolverQueue.Taken taken = queue.forAnswer(lines(problem), account)) {
            if (taken == null) {
                throw Problem.of(503, "allocations-busy", RETRY_SECONDS);
            }
            return solve(problem, signal, percent -> {});
        }
    }

    private static int lines(AllocationProblem problem) {
        long possible = problem.lines();
        if (possible > MOST_LINES) {
            throw Refusal.of("supply", "too-many-lines", possible, MOST_LINES);
        }
        return (int) Math.min(Allocator.weight(problem), MOST_LINES);
    }

    private Plan solve(AllocationProblem problem, Signal signal, IntConsumer percent) {
        try {
            return proved(problem, new Allocator(solver).solve(problem, signal, percent));
        } catch (Unsolvable none) {
            throw refusal(none);
        }
    }

    private static Plan proved(AllocationProblem problem, Plan plan) {
        Optional<String> fault = PlanCheck.fault(problem, plan);
        if (fault.isPresent()) {
            LOG.error("a plan is not the best and was not answered: {}", fault.get());
            throw Problem.of(503, "plan-not-proved");
        }
        return plan;
    }

    private static Problem refusal(Unsolvable none) {
        Way way = none.way();
        Object[] named = {Parameters.shown(way.from()), Parameters.shown(way.to()), Parameters.shown(way.wanted())};
        return switch (none.reason()) {
            case INFEASIBLE -> Problem.of(422, "infeasible", named);
            case TOO_DEAR -> Refusal.of("costs", "too-dear", named[0], named[1], named[2], AllocationProblem.MOST_COST);
        };
    }
}
