package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;

/**
 * Two plans side by side.
 *
 * @param filled persons that the other plan places more (negative: fewer)
 * @param cost what the other plan costs more
 * @param lines the lines on which the two differ, in the order of a plan
 */
public record PlanComparison(long filled, long cost, List<Difference> lines) {
    /**
     * A line on which two plans differ.
     *
     * @param from code of the place that the persons come from
     * @param to code of the place of the posts
     * @param persons persons in the one plan
     * @param otherPersons persons in the other
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            String from,
            String to,
            String wanted,
            String wantedLevel,
            String offered,
            String offeredLevel,
            int persons,
            int otherPersons) {}

    private record Key(String from, String to, Post wanted, Post offered) implements Comparable<Key> {
        static Key of(PlanLine line) {
            return new Key(
                    line.from(),
                    line.to(),
                    new Post(line.wanted(), OccupationSkillLevels.rank(line.wantedLevel())),
                    new Post(line.offered(), OccupationSkillLevels.rank(line.offeredLevel())));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
            .thenComparing(Key::to)
            .thenComparing(key -> key.wanted().key())
            .thenComparing(key -> key.offered().key());

    static PlanComparison of(KeptPlan one, KeptPlan other) {
        Map<Key, Integer> here = persons(one);
        Map<Key, Integer> there = persons(other);
        TreeMap<Key, Integer> all = new TreeMap<>(here);
        all.putAll(there);
        List<Difference> lines = new ArrayList<>();
        for (Key key : all.keySet()) {
            int before = here.getOrDefault(key, 0);
            int after = there.getOrDefault(key, 0);
            if (before != after) {
                lines.add(new Difference(
                        key.from(),
                        key.to(),
                        key.wanted().occupation(),
                        key.wanted().level(),
                        key.offered().occupation(),
                        key.offered().level(),
                        before,
                        after));
            }
        }
        return new PlanComparison(other.filled() - one.filled(), other.cost() - one.cost(), lines);
    }

    private static Map<Key, Integer> persons(KeptPlan plan) {
        Map<Key, Integer> persons = new LinkedHashMap<>();
        plan.lines().forEach(line -> persons.put(Key.of(line), line.persons()));
        return persons;
    }
}
