package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Lack;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.bagui.plugin.laborcoop.planning.SolveInput.Substitution;
import org.junit.jupiter.api.Test;

/** Whoever is lacking and gets nobody is counted once, under the reason that holds. */
class UnplacedTest {
    private static final String COUNTY = "450422";
    private static final String OTHER = "450423";

    private static Unplaced left(String reason, long persons, long posts) {
        return new Unplaced(reason, persons, posts, null);
    }

    private static SolveInput input(List<Persons> supply, List<Persons> shortage, Substitution... substitutions) {
        return new SolveInput(supply, shortage, List.of(), List.of(substitutions), null, null);
    }

    private static Plan plan(Plan.Line... lines) {
        return new Plan(0, 0, List.of(lines), List.of(), List.of(), List.of());
    }

    @Test
    void aShortageOfNoneTellsWhatTookNoPart() {
        Map<Cell, Lack> lacking = Map.of(
                new Cell(COUNTY, new Post(null, 0)),
                new Lack(20, 3),
                new Cell(OTHER, new Post(null, 2)),
                new Lack(5, 1));
        assertEquals(List.of(left("no-occupation", 25, 4)), Unplaced.of(input(List.of(), List.of()), plan(), lacking));
    }

    @Test
    void eachReasonHasItsOwn() {
        SolveInput input = input(
                List.of(new Persons(OTHER, "welder", 4L), new Persons(OTHER, "cook", 3L)),
                List.of(
                        new Persons(COUNTY, "welder", 10L),
                        new Persons(COUNTY, "weaver", 7L),
                        new Persons(COUNTY, "baker", 6L)),
                new Substitution("baker", "cook", 1L));
        Map<Cell, Lack> lacking = Map.of(
                new Cell(COUNTY, "welder"), new Lack(10, 2),
                new Cell(COUNTY, "weaver"), new Lack(7, 1),
                new Cell(COUNTY, "baker"), new Lack(6, 5));
        Plan plan = plan(
                new Plan.Line(OTHER, COUNTY, "welder", "welder", 4), new Plan.Line(OTHER, COUNTY, "baker", "cook", 1));
        assertEquals(
                List.of(left("no-supply", 7, 1), left("too-few", 6, 2), left("limits", 5, 5)),
                Unplaced.of(input, plan, lacking));
    }

    @Test
    void whoIsPlacedIsNotLeftOut() {
        SolveInput input = input(List.of(new Persons(OTHER, "welder", 4L)), List.of(new Persons(COUNTY, "welder", 4L)));
        Plan plan = plan(new Plan.Line(OTHER, COUNTY, "welder", "welder", 4));
        assertEquals(List.of(), Unplaced.of(input, plan, Map.of(new Cell(COUNTY, "welder"), new Lack(4, 1))));
    }
}
