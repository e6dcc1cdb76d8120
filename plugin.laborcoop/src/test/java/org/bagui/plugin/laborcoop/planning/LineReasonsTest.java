package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Allocator;
import org.bagui.plugin.laborcoop.allocation.NetworkSimplex;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Facts;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;
import org.junit.jupiter.api.Test;

class LineReasonsTest {
    private static final Map<Link, Integer> LINKS = Map.of(new Link("o0", "o1"), 4);

    private static WeightedCosts costs() {
        return WeightedCosts.of(
                Mix.USUAL,
                new Facts(
                        (from, to) -> OptionalInt.of(1 + (from.hashCode() * 7 + to.hashCode()) % 9),
                        Map.of(),
                        PairedPlaces.NONE));
    }

    private static AllocationProblem problem(long seed) {
        Random random = new Random(seed);
        List<Head> supply = new ArrayList<>();
        List<Head> shortage = new ArrayList<>();
        for (int place = 0; place < 5; place++) {
            for (int occupation = 0; occupation < 2; occupation++) {
                supply.add(new Head("p" + place, "o" + occupation, 1 + random.nextInt(6)));
                shortage.add(new Head("q" + place, "o" + occupation, 1 + random.nextInt(6)));
            }
        }
        Map<Way, Integer> capacities = seed % 2 == 0 ? Map.of() : Map.of(new Way("p1", "q1", "o0"), 1);
        return new AllocationProblem(supply, shortage, costs(), LINKS, capacities, Map.of());
    }

    /** The next best way is found without looking at every vacancy; here each is looked at. */
    @Test
    void nextBestIsTheLeastLossOverAllVacancies() {
        int told = 0;
        for (long seed = 0; seed < 300; seed++) {
            AllocationProblem problem = problem(seed);
            Plan plan = solve(problem);
            LineReasons reasons = new LineReasons(problem, plan, costs());
            for (Plan.Line line : plan.lines()) {
                PlanLine said = reasons.of(line);
                assertEquals(
                        said.unitCost(), said.parts().distance() + said.parts().penalty());
                Worth least = leastLoss(problem, plan, line);
                assertEquals(least, said.nextBestLoss(), "seed " + seed + " " + line);
                told += least.equals(new Worth(0, 0)) ? 0 : 1;
            }
        }
        assertTrue(told > 40, told + " with a loss");
    }

    /** The nearest place takes nobody, so it is no way to go otherwise. */
    @Test
    void wayThatNobodyMayGoIsNotTold() {
        List<Head> supply = List.of(new Head("a", "x", 1));
        List<Head> shortage = List.of(new Head("b", "x", 1), new Head("c", "x", 1), new Head("d", "x", 1));
        Map<Way, Integer> closed = Map.of(new Way("a", "c", "x"), 0);
        AllocationProblem problem = new AllocationProblem(supply, shortage, costs(), Map.of(), closed, Map.of());
        Plan plan = solve(problem);
        PlanLine said = new LineReasons(problem, plan, costs()).of(plan.lines().get(0));
        assertEquals(Set.of("b", "d"), Set.of(said.to(), said.nextBestTo()));
    }

    private static Plan solve(AllocationProblem problem) {
        return new Allocator(new NetworkSimplex()).solve(problem, Signal.GO_ON, percent -> {});
    }

    /** The least over all other vacancies, each one looked at. */
    private static Worth leastLoss(AllocationProblem problem, Plan plan, Plan.Line line) {
        Worth least = null;
        for (Head other : problem.shortage()) {
            boolean same = other.place().equals(line.to()) && other.occupation().equals(line.wanted());
            if (!same && problem.penalty(other.occupation(), line.offered()) >= 0) {
                int cost = problem.cost(line.from(), other.place(), other.occupation(), line.offered());
                Worth loss = worth(plan.supply(), line.from(), line.offered())
                        .plus(worth(plan.shortage(), other.place(), other.occupation()))
                        .plus(plan.bounds().stream()
                                .filter(bound -> bound.from().equals(line.from())
                                        && bound.to().equals(other.place())
                                        && bound.wanted().equals(other.occupation()))
                                .map(Plan.BoundDual::worth)
                                .findFirst()
                                .orElse(Worth.NONE))
                        .plus(new Worth(-1, cost));
                least = least == null || loss.compareTo(least) < 0 ? loss : least;
            }
        }
        return least;
    }

    private static Worth worth(List<Plan.Dual> duals, String place, String occupation) {
        return duals.stream()
                .filter(dual -> dual.place().equals(place) && dual.occupation().equals(occupation))
                .findFirst()
                .orElseThrow()
                .worth();
    }
}
