package org.bagui.plugin.laborcoop.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.bagui.core.network.FlowNetwork;
import org.bagui.core.network.FlowSolver;
import org.bagui.core.network.FlowSolver.Flow;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;
import org.junit.jupiter.api.Test;

class AllocatorTest {
    private static final int PROBLEMS = 1000;
    private static final int CHAINS = 300;
    private static final int MANY = 15_000;

    private static Plan solve(AllocationProblem problem) {
        return new Allocator(new NetworkSimplex()).solve(problem, Signal.GO_ON, percent -> {});
    }

    private static Optional<Plan> trySolve(AllocationProblem problem) {
        return trySolve(new Allocator(new NetworkSimplex()), problem);
    }

    private static Optional<Plan> trySolve(Allocator allocator, AllocationProblem problem) {
        try {
            return Optional.of(allocator.solve(problem, Signal.GO_ON, percent -> {}));
        } catch (Unsolvable none) {
            return Optional.empty();
        }
    }

    @Test
    void plansAreAsGoodAsThoseOfAnotherSolver() {
        int impossible = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            impossible += isAsGood(RandomProblems.of(seed), "seed " + seed) ? 0 : 1;
        }
        System.out.printf(
                "%d random allocations equal to OR-tools', %d of them without a plan%n", PROBLEMS, impossible);
        assertTrue(impossible > PROBLEMS / 20 && impossible < PROBLEMS / 2, impossible + " without a plan");
    }

    /** Circles that go from way to way with bounds and pass no shortage: many lines, though few vacancies. */
    @Test
    void plansThatChainWaysWithBoundsAreAsGood() {
        for (int size : new int[] {6, 9, 20}) {
            for (Map<Way, Integer> minimums : List.of(Map.<Way, Integer>of(), Map.of(new Way("p00", "z", "w01"), 1))) {
                AllocationProblem problem = Chains.of(size, size, minimums);
                Plan plan = solve(problem);
                assertEquals(persons(problem.shortage()), plan.filled(), "chain of " + size);
                assertEquals(Optional.empty(), PlanCheck.fault(problem, plan), "chain of " + size);
            }
        }
        for (long seed = 0; seed < CHAINS; seed++) {
            isAsGood(Chains.random(seed), "seed " + seed);
        }
    }

    private static long persons(List<Head> heads) {
        return heads.stream().mapToLong(Head::persons).sum();
    }

    /** Whether there is a plan; it is as good as that of another solver. */
    private static boolean isAsGood(AllocationProblem problem, String which) {
        Optional<OrTools.Best> expected = OrTools.solve(problem);
        Optional<Plan> plan = trySolve(problem);
        assertEquals(expected, plan.map(one -> new OrTools.Best(one.filled(), one.cost())), which);
        plan.ifPresent(one -> assertEquals(Optional.empty(), PlanCheck.fault(problem, one), which));
        return plan.isPresent();
    }

    @Test
    void orderOfInputDoesNotMatter() {
        for (long seed = 0; seed < 300; seed++) {
            AllocationProblem problem = RandomProblems.of(seed);
            assertEquals(trySolve(problem), trySolve(shuffled(problem, seed)), "seed " + seed);
        }
    }

    private static AllocationProblem shuffled(AllocationProblem problem, long seed) {
        List<Head> supply = new ArrayList<>(problem.supply());
        List<Head> shortage = new ArrayList<>(problem.shortage());
        Collections.shuffle(supply, new Random(seed));
        Collections.shuffle(shortage, new Random(seed + 1));
        return new AllocationProblem(
                supply,
                shortage,
                problem.distance(),
                problem.substitutions(),
                problem.capacities(),
                problem.minimums());
    }

    /** Every plan of tiny problems is tried: the one given is the first of the best. */
    @Test
    void ofEqualPlansTheFirstIsTaken() {
        int ties = 0;
        for (long seed = 0; seed < 400; seed++) {
            AllocationProblem problem = EveryPlan.tiny(seed);
            EveryPlan every = EveryPlan.of(problem);
            assertEquals(every.first(), solve(problem).lines(), "seed " + seed);
            ties += every.best() > 1 ? 1 : 0;
        }
        assertTrue(ties > 100, ties + " of them with ties");
    }

    /** Another solver finds another of the flows that cost as little; the plan is the same. */
    @Test
    void planDoesNotDependOnTheSolver() {
        int differing = 0;
        for (long seed = 0; seed < 40; seed++) {
            AllocationProblem problem = EqualCosts.of(seed);
            TurnedSolver turned = new TurnedSolver();
            assertEquals(
                    solve(problem), new Allocator(turned).solve(problem, Signal.GO_ON, percent -> {}), "seed " + seed);
            differing += turned.differing();
        }
        assertTrue(differing > 60, differing + " other flows");
    }

    /** Solvers whose flows are none, or not the best, change neither a plan nor that there is one. */
    @Test
    void carelessSolversChangeNothing() {
        List<FlowSolver> careless = List.of(
                (network, signal) -> new Flow(new int[network.arcs()], new long[network.nodes()]),
                (network, signal) -> new Flow(new int[0], new long[0]),
                (network, signal) -> new NetworkSimplex().solve(free(network), signal));
        for (FlowSolver solver : careless) {
            for (long seed = 0; seed < 100; seed++) {
                AllocationProblem problem = RandomProblems.of(seed);
                Optional<Plan> plan = trySolve(problem);
                assertEquals(plan, trySolve(new Allocator(solver), problem), "seed " + seed);
            }
        }
    }

    /** The same network where nothing costs anything. */
    private static FlowNetwork free(FlowNetwork network) {
        FlowNetwork free = new FlowNetwork();
        for (int n = 0; n < network.nodes(); n++) {
            free.node(network.supply(n));
        }
        for (int a = 0; a < network.arcs(); a++) {
            free.arc(network.tail(a), network.head(a), network.capacity(a), 0);
        }
        return free;
    }

    @Test
    void checkRefusesPlansThatAreOffByOne() {
        int corrupted = 0;
        for (long seed = 0; corrupted < PROBLEMS; seed++) {
            AllocationProblem problem = RandomProblems.of(seed);
            Optional<Plan> plan = trySolve(problem);
            if (plan.isPresent() && !plan.get().lines().isEmpty()) {
                for (Plan wrong : Corruptions.of(plan.get(), new Random(seed))) {
                    assertTrue(PlanCheck.fault(problem, wrong).isPresent(), "seed " + seed + ": " + wrong);
                    corrupted++;
                }
            }
        }
        System.out.printf("%d corrupted plans refused%n", corrupted);
    }

    @Test
    void minimumThatCannotBeIsNamed() {
        List<Head> supply = List.of(new Head("a", "welder", 5), new Head("b", "welder", 5));
        List<Head> shortage = List.of(new Head("c", "welder", 7), new Head("d", "welder", 9));
        Map<Way, Integer> minimums = Map.of(
                new Way("a", "c", "welder"), 3,
                new Way("a", "d", "welder"), 2,
                new Way("b", "c", "welder"), 5,
                new Way("b", "d", "welder"), 1);
        AllocationProblem problem =
                new AllocationProblem(supply, shortage, (from, to) -> 1, Map.of(), Map.of(), minimums);
        Unsolvable none = assertThrows(Unsolvable.class, () -> solve(problem));
        assertEquals(new Way("b", "c", "welder"), none.way());
    }

    @Test
    void oneMoreWorkerIsWorthWhatItSays() {
        for (long seed : LongStream.range(0, 200).filter(one -> one % 10 != 3).toArray()) {
            AllocationProblem problem = RandomProblems.of(seed);
            Optional<Plan> plan = trySolve(problem);
            if (plan.isEmpty()) {
                continue;
            }
            for (Plan.Dual dual : plan.get().supply()) {
                Plan more = solve(withOneMore(problem, dual));
                assertEquals(
                        dual.worth(),
                        new Plan.Worth(
                                more.filled() - plan.get().filled(), plan.get().cost() - more.cost()),
                        "seed " + seed);
            }
        }
    }

    private static AllocationProblem withOneMore(AllocationProblem problem, Plan.Dual where) {
        List<Head> supply = problem.supply().stream()
                .map(head ->
                        head.place().equals(where.place()) && head.occupation().equals(where.occupation())
                                ? new Head(head.place(), head.occupation(), head.persons() + 1)
                                : head)
                .toList();
        return new AllocationProblem(
                supply,
                problem.shortage(),
                problem.distance(),
                problem.substitutions(),
                problem.capacities(),
                problem.minimums());
    }

    @Test
    void nobodyThereIsAnEmptyPlan() {
        Plan plan = solve(new AllocationProblem(
                List.of(), List.of(new Head("a", "welder", 1)), (from, to) -> 0, Map.of(), Map.of(), Map.of()));
        assertEquals(List.<Line>of(), plan.lines());
        assertEquals(new Plan.Worth(0, 0), plan.shortage().get(0).worth());
    }

    /** A row of every place for each of them would take gigabytes. */
    @Test
    void manyPlacesTakeLittleMemory() {
        List<Head> supply = new ArrayList<>();
        List<Head> shortage = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            supply.add(new Head("p" + i, "o" + i, 1));
            shortage.add(new Head("q" + i, "o" + i, 1));
        }
        AllocationProblem apart =
                new AllocationProblem(supply, shortage, (from, to) -> 3, Map.of(), Map.of(), Map.of());
        Plan plan = solve(apart);
        assertEquals(MANY * 3L, plan.cost());
        assertEquals(Optional.empty(), PlanCheck.fault(apart, plan));
        List<Head> alike =
                supply.stream().map(head -> new Head(head.place(), "welder", 1)).toList();
        AllocationProblem one = new AllocationProblem(
                alike, List.of(new Head("z", "welder", 2)), (from, to) -> 3, Map.of(), Map.of(), Map.of());
        assertEquals(2, solve(one).filled());
        assertTrue(Allocator.weight(one) < 3L * MANY, "weight " + Allocator.weight(one));
    }

    /** One part only: it tells more and more all the same, and never that all is done. */
    @Test
    void progressIsToldWithinAPart() {
        List<Integer> told = new ArrayList<>();
        new Allocator(new NetworkSimplex()).solve(EqualCosts.of(1), Signal.GO_ON, told::add);
        assertTrue(told.size() > 10, told::toString);
        assertEquals(told.stream().sorted().distinct().toList(), told);
        assertTrue(told.get(told.size() - 1) < 100, told::toString);
    }
}
