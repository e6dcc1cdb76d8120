package org.bagui.plugin.laborcoop.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Change;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;

/** Applies the changes of a scenario to the registers' figures: first those that add, then those that take away, and nobody below 0. */
final class MarketChanges {
    private final Map<Cell, Long> persons;

    private MarketChanges(Map<Cell, Long> figures) {
        persons = new HashMap<>(figures);
    }

    /** The changed figures, those above 0 only; a change that takes away more than there is takes all. */
    static Map<Cell, Long> applied(String list, Map<Cell, Long> figures, List<Change> changes) {
        MarketChanges changed = new MarketChanges(figures);
        List<Change> all = changes == null ? List.of() : changes;
        for (int i = 0; i < all.size(); i++) {
            check(list + "/" + i, all.get(i));
        }
        all.stream().filter(change -> change.persons() >= 0).forEach(changed::add);
        all.stream().filter(change -> change.persons() < 0).forEach(changed::take);
        changed.persons.values().removeIf(number -> number <= 0);
        return changed.persons;
    }

    private static void check(String member, Change change) {
        if (change == null || change.place() == null || change.occupation() == null || change.persons() == null) {
            throw Refusal.of(member, "required");
        }
        if (change.level() != null && !OccupationSkillLevels.isCode(change.level())) {
            throw Refusal.of(member + "/level", "no-skill-level");
        }
        int most = AllocationProblem.MOST_PERSONS;
        if (change.persons() < -most || change.persons() > most) {
            throw Refusal.of(member + "/persons", "not-between", -most, most);
        }
    }

    private void add(Change change) {
        persons.merge(cell(change, OccupationSkillLevels.rank(change.level())), change.persons(), Long::sum);
    }

    /** Takes those of the level named, or of the lowest levels first. */
    private void take(Change change) {
        boolean named = change.level() != null;
        int rank = OccupationSkillLevels.rank(change.level());
        long left = -change.persons();
        for (int at = rank; at <= (named ? rank : OccupationSkillLevels.highest()); at++) {
            Cell cell = cell(change, at);
            long some = Math.min(left, persons.getOrDefault(cell, 0L));
            persons.merge(cell, -some, Long::sum);
            left -= some;
        }
    }

    private static Cell cell(Change change, int rank) {
        return new Cell(change.place(), new Post(change.occupation(), rank));
    }
}
