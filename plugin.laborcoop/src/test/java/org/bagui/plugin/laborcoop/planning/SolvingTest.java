package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.core.network.FlowSolver;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.NetworkSimplex;
import org.junit.jupiter.api.Test;

class SolvingTest {
    private final Solving solving = new Solving();

    private static AllocationProblem problem(int minimum) {
        return new AllocationProblem(
                List.of(new Head("a", "welder", 3)),
                List.of(new Head("b", "welder", 2)),
                (from, to) -> 1,
                Map.of(),
                Map.of(),
                Map.of(new Way("a", "b", "welder"), minimum));
    }

    /** Another solver serves from the next problem on. */
    @Test
    void theSolverAtHandServes() {
        AtomicInteger asked = new AtomicInteger();
        FlowSolver own = new NetworkSimplex();
        solving.solver = own;
        assertEquals(2, solving.answer(problem(1), "reader", Signal.GO_ON).filled());
        solving.solver = (network, signal) -> {
            asked.incrementAndGet();
            return own.solve(network, signal);
        };
        assertEquals(2, solving.keep(problem(1), Signal.GO_ON, percent -> {}).filled());
        assertEquals(1, asked.get());
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesItsRoom() {
        solving.solver = new NetworkSimplex();
        for (int i = 0; i < 3; i++) {
            Problem none = assertThrows(Problem.class, () -> solving.answer(problem(3), "reader", Signal.GO_ON));
            assertEquals("infeasible", none.code());
            assertEquals(List.of("a", "b", "welder"), none.args());
        }
        assertEquals(2, solving.answer(problem(2), "reader", Signal.GO_ON).filled());
    }
}
