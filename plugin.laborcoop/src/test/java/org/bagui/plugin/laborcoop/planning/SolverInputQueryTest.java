package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.planning.SolveInput.Bound;
import org.bagui.plugin.laborcoop.planning.SolveInput.Cost;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.junit.jupiter.api.Test;

class SolverInputQueryTest {
    private static SolveInput input(List<Persons> supply, List<Cost> costs, List<Bound> bounds) {
        return new SolveInput(supply, List.of(), costs, null, bounds, bounds);
    }

    /** Keys are opaque: a comma in one does not make two of them the same. */
    @Test
    void personsOfOnePlaceAndOccupationAddUp() {
        List<Persons> supply =
                List.of(new Persons("a, b", "c", 1L), new Persons("a", "b, c", 2L), new Persons("a", "b, c", 5L));
        assertEquals(
                List.of(new Head("a", "b, c", 7), new Head("a, b", "c", 1)),
                SolverInputQuery.read(input(supply, null, null)).supply());
    }

    @Test
    void ofTwoBoundsTheOneThatBindsHolds() {
        List<Bound> bounds = List.of(new Bound("a", "b", "c", 4L), new Bound("a", "b", "c", 9L));
        AllocationProblem problem = SolverInputQuery.read(input(List.of(), null, bounds));
        assertEquals(Map.of(new Way("a", "b", "c"), 4), problem.capacities());
        assertEquals(Map.of(new Way("a", "b", "c"), 9), problem.minimums());
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        List<Persons> supply = List.of(new Persons(null, "c", -1L));
        List<Cost> costs = List.of(new Cost("a", "b", 1L), new Cost("a", "b", 2L));
        Problem told = assertThrows(Problem.class, () -> SolverInputQuery.read(input(supply, costs, null)));
        assertEquals(
                List.of("costs/1/cost given-twice", "supply/0/place required", "supply/0/persons not-between"),
                told.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList());
    }
}
