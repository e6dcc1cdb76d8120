package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Bound;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Change;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.bagui.plugin.laborcoop.planning.SolveInput.Substitution;
import org.junit.jupiter.api.Test;

class LabourMarketTest {
    private static Cell welders(String place, String level) {
        return new Cell(place, new Post("welder", OccupationSkillLevels.rank(level)));
    }

    private static SolveInput market(Map<Cell, Long> supply, Map<Cell, Long> shortage, Options options) {
        return LabourMarket.of(supply, shortage, options, List.of());
    }

    private static Options supply(Change... changes) {
        return new Options(List.of(changes), null, null, null, null, null);
    }

    @Test
    void levelsCountWhereAPostAsksForOne() {
        Map<Cell, Long> supply = Map.of(welders("a", "5"), 3L, welders("a", "2"), 4L);
        SolveInput input = market(supply, Map.of(welders("b", "3"), 5L, welders("b", null), 6L), Options.NONE);
        assertEquals(
                List.of(new Persons("a", "welder", 3L), new Persons("a", "welder@3", 4L)),
                input.supply().stream()
                        .sorted((x, y) -> x.occupation().compareTo(y.occupation()))
                        .toList());
        assertEquals(List.of(new Substitution("welder", "welder@3", 0L)), input.substitutions());
        SolveInput plain = market(supply, Map.of(welders("b", null), 6L), Options.NONE);
        assertEquals(7, plain.supply().stream().mapToLong(Persons::persons).sum());
        assertEquals(List.of(), plain.substitutions());
    }

    @Test
    void whoIsTakenAwayHasTheLowestLevelUnlessOneIsNamed() {
        Map<Cell, Long> figures = Map.of(welders("a", null), 2L, welders("a", "4"), 5L, welders("a", "2"), 5L);
        Change four = new Change("a", "welder", null, -4L);
        assertEquals(
                Map.of(welders("a", "4"), 3L, welders("a", "2"), 5L),
                MarketChanges.applied("supply", figures, List.of(four)));
        Change highest = new Change("a", "welder", "2", -9L);
        assertEquals(
                Map.of(welders("a", null), 2L, welders("a", "4"), 5L),
                MarketChanges.applied("supply", figures, List.of(highest)));
        List<Change> both = List.of(four, new Change("a", "welder", null, 10L));
        assertEquals(
                Map.of(welders("a", null), 8L, welders("a", "4"), 5L, welders("a", "2"), 5L),
                MarketChanges.applied("supply", figures, both),
                "in whatever order they come");
    }

    @Test
    void boundOnPostsOfSeveralLevelsSaysWhich() {
        Map<Cell, Long> shortage = Map.of(welders("b", "3"), 5L, welders("b", null), 6L, welders("c", "4"), 1L);
        Options unclear = bounded(new Bound("a", "b", "welder", null, 2L));
        assertThrows(Problem.class, () -> market(Map.of(), shortage, unclear));
        Options clear = bounded(new Bound("a", "b", "welder", "3", 2L), new Bound("a", "c", "welder", null, 1L));
        assertEquals(
                List.of(new SolveInput.Bound("a", "b", "welder@3", 2L), new SolveInput.Bound("a", "c", "welder@4", 1L)),
                market(Map.of(), shortage, clear).capacities());
    }

    private static Options bounded(Bound... bounds) {
        return new Options(null, null, null, null, List.of(bounds), null);
    }

    @Test
    void unknownLevelIsRefused() {
        Problem told = assertThrows(
                Problem.class, () -> market(Map.of(), Map.of(), supply(new Change("a", "welder", "9", 1L))));
        assertEquals("options/supply/0/level", told.faults().get(0).field());
    }
}
