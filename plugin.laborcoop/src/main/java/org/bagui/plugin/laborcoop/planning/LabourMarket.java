package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Change;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;

/** Makes the problem of a place and month: the registers' figures with the changes of a scenario. */
final class LabourMarket {
    private LabourMarket() {}

    /** The input of the solver; a change that takes away more than there is takes all. */
    static SolveInput of(Map<Cell, Long> supply, Map<Cell, Long> shortage, Options options) {
        return new SolveInput(
                persons(changed("options/supply", supply, options.supply())),
                persons(changed("options/shortage", shortage, options.shortage())),
                List.of(),
                options.substitutions(),
                options.capacities(),
                options.minimums());
    }

    private static Map<List<String>, Long> changed(String list, Map<Cell, Long> figures, List<Change> changes) {
        Map<List<String>, Long> persons = new HashMap<>();
        figures.forEach((cell, number) -> persons.merge(List.of(cell.county(), cell.occupation()), number, Long::sum));
        int at = 0;
        for (Change change : changes == null ? List.<Change>of() : changes) {
            String member = list + "/" + at++;
            if (change == null || change.place() == null || change.occupation() == null || change.persons() == null) {
                throw Refusal.of(member, "required");
            }
            if (change.persons() < -AllocationProblem.MOST_PERSONS
                    || change.persons() > AllocationProblem.MOST_PERSONS) {
                throw Refusal.of(
                        member + "/persons",
                        "not-between",
                        -AllocationProblem.MOST_PERSONS,
                        AllocationProblem.MOST_PERSONS);
            }
            persons.merge(List.of(change.place(), change.occupation()), change.persons(), Long::sum);
        }
        return persons;
    }

    private static List<Persons> persons(Map<List<String>, Long> figures) {
        List<Persons> rows = new ArrayList<>();
        figures.forEach((cell, number) -> {
            if (number > 0) {
                rows.add(new Persons(cell.get(0), cell.get(1), number));
            }
        });
        return rows;
    }
}
