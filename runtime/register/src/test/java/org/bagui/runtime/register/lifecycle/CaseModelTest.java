package org.bagui.runtime.register.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random steps and edits of several people, told beforehand by a model that is written out here by hand. */
class CaseModelTest {
    private static final int STEPS = 2_000;
    private static final List<String> NAMES = List.of("ask", "grant", "refuse", "correct", "end");

    private static final List<Actor> PEOPLE = List.of(
            CaseBench.somebody("zhang", CaseBench.COUNTY, Role.OFFICER),
            CaseBench.somebody("li", CaseBench.COUNTY, Role.OFFICER),
            CaseBench.somebody("he", CaseBench.COUNTY, Role.REVIEWER),
            CaseBench.somebody("wang", CaseBench.CITY, Role.REVIEWER),
            CaseBench.somebody("wei", CaseBench.CITY, Role.OFFICER),
            CaseBench.somebody("lin", CaseBench.SIBLING, Role.OFFICER));

    /** What the model knows of an entry. */
    private static final class Known {
        String state = "begun";
        Integer heads;
        Integer beds;
        int version = 1;
        String asker;
        final Set<String> writers = new HashSet<>();
        final List<String> steps = new ArrayList<>(List.of("begin"));
    }

    private final CaseBench bench = new CaseBench();
    private final Map<Long, Known> all = new TreeMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyAnswerIsTheModels(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            Actor by = PEOPLE.get(random.nextInt(PEOPLE.size()));
            if (all.isEmpty() || random.nextInt(12) == 0) {
                create(PEOPLE.get(random.nextInt(2)), random);
            } else {
                List<Long> ids = List.copyOf(all.keySet());
                long id = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(8)));
                Integer version = random.nextInt(4) == 0 ? random.nextInt(4) + 1 : null;
                if (random.nextInt(3) == 0) {
                    edit(by, id, version, random);
                } else {
                    step(by, id, version, random);
                }
            }
        }
        all.forEach((id, known) -> {
            HousingRequest entry = bench.entry(id);
            assertEquals(
                    known.state + " " + known.heads + " " + known.beds + " " + known.version,
                    entry.status() + " " + entry.heads() + " " + entry.beds() + " " + entry.version());
            List<String> newestFirst = new ArrayList<>(known.steps);
            java.util.Collections.reverse(newestFirst);
            assertEquals(
                    newestFirst,
                    bench.timeline(PEOPLE.get(3), id).stream()
                            .map(step -> step.step())
                            .toList());
        });
        for (String answer : List.of("done", "404", "403", "409", "412", "422")) {
            assertTrue(told.getOrDefault(answer, 0) > 20, () -> answer + " in " + told);
        }
    }

    private void create(Actor by, Random random) {
        Known known = new Known();
        known.heads = random.nextBoolean() ? 10 + random.nextInt(90) : null;
        Map<String, Object> fields = known.heads == null ? Map.of() : Map.of("heads", known.heads);
        all.put(bench.create(by, fields), known);
    }

    private void step(Actor by, long id, Integer version, Random random) {
        Known known = all.get(id);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Integer beds = random.nextInt(3) == 0 ? null : random.nextInt(60) - 3;
        String reason = random.nextBoolean() ? "原因" : null;
        Map<String, Object> fields = beds == null ? Map.of() : Map.of("beds", beds);
        String expected = stepAnswer(by, known, name, version, beds, reason);
        String answer = answer(() -> bench.step(by, id, version, name, reason, fields));
        assertEquals(expected, answer, () -> by.username() + " " + name + " " + fields + " of " + known.state);
        if (answer.equals("done")) {
            known.version++;
            known.steps.add(name);
            known.writers.clear();
            known.beds = beds == null ? known.beds : beds;
            switch (name) {
                case "ask" -> {
                    known.state = "asked";
                    known.asker = by.username();
                }
                case "grant" -> known.state = "granted";
                case "refuse" -> known.state = "refused";
                case "end" -> known.state = "ended";
                default -> assertEquals("correct", name);
            }
        }
    }

    private static String stepAnswer(Actor by, Known known, String name, Integer version, Integer beds, String reason) {
        boolean above = by.jurisdiction().equals(CaseBench.CITY);
        boolean decides = name.equals("grant") || name.equals("refuse");
        boolean officer = by.roles().contains(Role.OFFICER);
        String from = Map.of("ask", "begun", "correct", "granted", "end", "asked granted")
                .getOrDefault(name, "asked");
        if (by.username().equals("lin")) {
            return "404";
        }
        if (decides == officer || decides != above) {
            return "403";
        }
        if (name.equals("grant") && (by.username().equals(known.asker) || known.writers.contains(by.username()))) {
            return "403";
        }
        if (!List.of(from.split(" ")).contains(known.state)) {
            return "409";
        }
        if (version != null && version != known.version) {
            return "412";
        }
        boolean asksBeds = name.equals("grant") || name.equals("correct");
        boolean wrong = beds != null && (!asksBeds || beds < 1)
                || name.equals("grant") && beds == null && known.beds == null
                || name.equals("ask") && known.heads == null
                || name.equals("refuse") && reason == null
                || reason != null && !name.equals("refuse") && !name.equals("correct");
        return wrong ? "422" : "done";
    }

    private void edit(Actor by, long id, Integer version, Random random) {
        Known known = all.get(id);
        boolean ofHeads = random.nextBoolean();
        int heads = 10 + random.nextInt(90);
        Map<String, Object> fields = ofHeads ? Map.of("heads", heads) : Map.of("note", "说明" + random.nextInt());
        String expected = editAnswer(
                by, known, version, ofHeads && !Integer.valueOf(heads).equals(known.heads));
        String answer = answer(() -> bench.edit(by, id, version, fields));
        assertEquals(expected, answer, () -> by.username() + " edits " + fields + " of " + known.state);
        boolean changes = !ofHeads || !Integer.valueOf(heads).equals(known.heads);
        if (answer.equals("done") && changes) {
            known.version++;
            known.writers.add(by.username());
            known.heads = ofHeads ? (Integer) heads : known.heads;
        }
    }

    private static String editAnswer(Actor by, Known known, Integer version, boolean heads) {
        if (!by.roles().contains(Role.OFFICER)) {
            return "403";
        }
        if (by.username().equals("lin")) {
            return "404";
        }
        if (!known.state.equals("begun") && !known.state.equals("asked")) {
            return "409";
        }
        if (version != null && version != known.version) {
            return "412";
        }
        return heads && known.state.equals("asked") ? "422" : "done";
    }

    private String answer(Runnable work) {
        String answer;
        try {
            work.run();
            answer = "done";
        } catch (Problem refused) {
            answer = Integer.toString(refused.status());
        }
        told.merge(answer, 1, Integer::sum);
        return answer;
    }
}
