package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Lack;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.bagui.plugin.laborcoop.planning.SolveInput.Substitution;

/**
 * Who is lacking and gets nobody from a plan, and why. Together with the persons placed these are all who are lacking in the registers,
 * scenarios aside.
 *
 * @param reason {@code no-occupation}: the posts name none, so that they take no part; {@code no-supply}: nobody of the occupation, of the
 *     level asked for, or who may stand in, is on offer anywhere; {@code too-few}: all who are on offer are placed; {@code limits}: somebody
 *     is left on offer, but the capacities or minimums of the allocation stand in the way
 * @param persons persons lacking
 * @param posts posts, as the registers tell them, of which at least one person is lacking
 * @param words the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unplaced(String reason, long persons, long posts, String words) {
    private static final List<String> REASONS = List.of("no-occupation", "no-supply", "too-few", "limits");

    /** What a plan leaves out, by reason; reasons without anybody are not there. */
    static List<Unplaced> of(SolveInput input, Plan plan, Map<Cell, Lack> lacking) {
        Map<String, Lack> sums = new HashMap<>();
        lacking.forEach((cell, lack) -> {
            if (cell.post().occupation() == null) {
                sums.merge("no-occupation", lack, Lack::and);
            }
        });
        Map<List<String>, Long> placed = new HashMap<>();
        Map<String, Long> gone = new HashMap<>();
        for (Plan.Line line : plan.lines()) {
            placed.merge(List.of(line.to(), line.wanted()), (long) line.persons(), Long::sum);
            gone.merge(line.offered(), (long) line.persons(), Long::sum);
        }
        Map<String, Long> offered = new HashMap<>();
        input.supply().forEach(head -> offered.merge(head.occupation(), head.persons(), Long::sum));
        for (Persons head : input.shortage()) {
            long rest = head.persons() - placed.getOrDefault(List.of(head.place(), head.occupation()), 0L);
            if (rest > 0) {
                Set<String> able = able(input, head.occupation());
                long all = sum(offered, able);
                String reason = all == 0 ? "no-supply" : all > sum(gone, able) ? "limits" : "too-few";
                Lack known = lacking.get(new Cell(head.place(), Post.of(head.occupation())));
                sums.merge(reason, new Lack(rest, known == null ? 0 : known.posts()), Lack::and);
            }
        }
        List<Unplaced> all = new ArrayList<>();
        for (String reason : REASONS) {
            if (sums.containsKey(reason)) {
                all.add(new Unplaced(
                        reason, sums.get(reason).persons(), sums.get(reason).posts(), null));
            }
        }
        return all;
    }

    /** The posts' own key, and those who may stand in or have a higher level. */
    private static Set<String> able(SolveInput input, String wanted) {
        Set<String> able = new TreeSet<>(Set.of(wanted));
        input.substitutions().stream()
                .filter(row -> row.wanted().equals(wanted))
                .map(Substitution::offered)
                .forEach(able::add);
        return able;
    }

    private static long sum(Map<String, Long> persons, Set<String> keys) {
        return keys.stream().mapToLong(key -> persons.getOrDefault(key, 0L)).sum();
    }

    /** The same with words. */
    Unplaced told(String said) {
        return new Unplaced(reason, persons, posts, said);
    }
}
