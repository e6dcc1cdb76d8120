package org.bagui.plugin.laborcoop.planning;

import java.util.List;
import java.util.function.IntConsumer;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.occupation.SubstituteRepository;
import org.bagui.plugin.laborcoop.occupation.SubstituteRepository.Holding;
import org.bagui.plugin.laborcoop.occupation.SubstituteRows;
import org.bagui.plugin.laborcoop.place.DistanceRepository;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;

/** Makes the plan of a place and month from the registers, the tables that hold there, and what was asked for. */
final class PlanMaking {
    private final LabourFigures figures;
    private final PlaceFacts facts;
    private final SubstituteRepository substitutes;
    private final Solving solving;

    PlanMaking(LabourFigures figures, PlaceFacts facts, SubstituteRepository substitutes, Solving solving) {
        this.figures = figures;
        this.facts = facts;
        this.substitutes = substitutes;
        this.solving = solving;
    }

    KeptPlan plan(Actor actor, Allocation allocation, Options options, Signal signal, IntConsumer percent) {
        signal.check();
        Holding table = substitutes(actor, allocation, options);
        SolveInput input = LabourMarket.of(
                figures.supply(actor, allocation.place(), allocation.period),
                figures.shortage(actor, allocation.place(), allocation.period),
                options,
                table.rows());
        DistanceRepository.Sourced distances = facts.distances(actor);
        WeightedCosts costs = WeightedCosts.of(
                Mix.of("options/costs", options.costs()),
                facts.of(actor, allocation.place(), allocation.period, distances));
        AllocationProblem problem = SolverInputQuery.read("options", input, costs);
        Plan plan = solving.keep(problem, signal, percent);
        LineReasons reasons = new LineReasons(problem, plan, costs);
        return new KeptPlan(
                persons(problem.supply()),
                persons(problem.shortage()),
                plan.filled(),
                plan.cost(),
                Unplaced.of(input, plan, figures.lacking(actor, allocation.place(), allocation.period)),
                plan.lines().stream().map(reasons::of).toList(),
                PlanWorths.of(plan),
                KeptPlan.Substitutes.of(table),
                KeptPlan.Distances.of(distances),
                true);
    }

    /** The rows that were sent, or the table that holds at the place. */
    private Holding substitutes(Actor actor, Allocation allocation, Options options) {
        return options.substitutions() == null
                ? substitutes.at(actor, allocation.place())
                : new Holding(SubstituteRows.checked("options/substitutions", options.substitutions()), null);
    }

    private static long persons(List<Head> heads) {
        return heads.stream().mapToLong(Head::persons).sum();
    }
}
