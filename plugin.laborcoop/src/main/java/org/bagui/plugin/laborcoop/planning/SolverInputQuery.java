package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.planning.SolveInput.Bound;
import org.bagui.plugin.laborcoop.planning.SolveInput.Persons;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * Reads what is to be solved. Of two rows of supply or shortage for one place and occupation the persons add up; of two capacities the
 * smaller holds, of two minimums the greater; two costs, or two penalties, that differ are a fault.
 */
final class SolverInputQuery {
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_ROWS = 100_000;

    private final String within;
    private final List<Fault> faults = new ArrayList<>();

    private SolverInputQuery(String within) {
        this.within = within;
    }

    /** The problem of an input; 422 with all its faults where it is none. */
    static AllocationProblem read(SolveInput input) {
        SolverInputQuery query = new SolverInputQuery("");
        Map<List<String>, Integer> costs = query.costs(input.costs());
        return query.problem(input, new SentCosts(costs));
    }

    /** The problem of an input that came in a member, with costs of its own; those that it names are not used then. */
    static AllocationProblem read(String member, SolveInput input, Distance own) {
        return new SolverInputQuery(member + "/").problem(input, own);
    }

    private AllocationProblem problem(SolveInput input, Distance distance) {
        List<Head> supply = heads(within + "supply", input.supply());
        List<Head> shortage = heads(within + "shortage", input.shortage());
        Map<Link, Integer> substitutions = substitutions(input.substitutions());
        Map<Way, Integer> capacities = bounds(within + "capacities", input.capacities(), Math::min);
        Map<Way, Integer> minimums = bounds(within + "minimums", input.minimums(), Math::max);
        minimums.values().removeIf(persons -> persons == 0);
        refuseFaults();
        return new AllocationProblem(supply, shortage, distance, substitutions, capacities, minimums);
    }

    private List<Head> heads(String list, List<Persons> rows) {
        Map<List<String>, Long> sums = new HashMap<>();
        long all = 0;
        int number = 0;
        for (Persons row : rowsOf(list, rows, true)) {
            String at = list + "/" + number++;
            if (row == null) {
                fault(at, "required");
                continue;
            }
            String place = key(at + "/place", row.place());
            String occupation = key(at + "/occupation", row.occupation());
            long persons = whole(at + "/persons", row.persons(), AllocationProblem.MOST_PERSONS);
            all += persons;
            sums.merge(List.of(place, occupation), persons, Long::sum);
        }
        if (all > AllocationProblem.MOST_PERSONS) {
            fault(list, "too-many-persons", AllocationProblem.MOST_PERSONS);
        }
        List<Head> heads = new ArrayList<>();
        sums.forEach((key, persons) -> {
            if (persons > 0 && persons <= AllocationProblem.MOST_PERSONS) {
                heads.add(new Head(key.get(0), key.get(1), persons.intValue()));
            }
        });
        heads.sort(Comparator.naturalOrder());
        return heads;
    }

    private Map<List<String>, Integer> costs(List<SolveInput.Cost> rows) {
        Map<List<String>, Integer> costs = new HashMap<>();
        int number = 0;
        for (SolveInput.Cost row : rowsOf("costs", rows, false)) {
            String at = "costs/" + number++;
            if (row == null) {
                fault(at, "required");
                continue;
            }
            List<String> pair = List.of(key(at + "/from", row.from()), key(at + "/to", row.to()));
            once(at + "/cost", costs, pair, whole(at + "/cost", row.cost(), Integer.MAX_VALUE / 2));
        }
        return costs;
    }

    private Map<Link, Integer> substitutions(List<SolveInput.Substitution> rows) {
        Map<Link, Integer> links = new HashMap<>();
        int number = 0;
        for (SolveInput.Substitution row : rowsOf(within + "substitutions", rows, false)) {
            String at = within + "substitutions/" + number++;
            if (row == null) {
                fault(at, "required");
                continue;
            }
            Link link = new Link(key(at + "/wanted", row.wanted()), key(at + "/offered", row.offered()));
            once(at + "/penalty", links, link, whole(at + "/penalty", row.penalty(), Integer.MAX_VALUE / 2));
        }
        return links;
    }

    private <K> void once(String at, Map<K, Integer> values, K key, int value) {
        Integer before = values.put(key, value);
        if (before != null && before != value) {
            fault(at, "given-twice", before);
        }
    }

    private Map<Way, Integer> bounds(String list, List<Bound> rows, BinaryOperator<Integer> together) {
        Map<Way, Integer> bounds = new HashMap<>();
        int number = 0;
        for (Bound row : rowsOf(list, rows, false)) {
            String at = list + "/" + number++;
            if (row == null) {
                fault(at, "required");
                continue;
            }
            Way way = new Way(
                    key(at + "/from", row.from()), key(at + "/to", row.to()), key(at + "/wanted", row.wanted()));
            bounds.merge(way, whole(at + "/persons", row.persons(), AllocationProblem.MOST_PERSONS), together);
        }
        return bounds;
    }

    private <R> List<R> rowsOf(String list, List<R> rows, boolean required) {
        if (rows == null) {
            if (required) {
                fault(list, "required");
            }
            return List.of();
        }
        if (rows.size() > MOST_ROWS) {
            fault(list, "too-many-rows-sent", MOST_ROWS);
            return List.of();
        }
        return rows;
    }

    private String key(String at, String text) {
        if (text == null || text.isBlank()) {
            fault(at, "required");
            return "";
        }
        if (text.length() > LONGEST_KEY) {
            fault(at, "too-long", LONGEST_KEY);
        } else if (Wording.isPersonal(text)) {
            fault(at, "personal-text");
        }
        return text;
    }

    private int whole(String at, Long number, int most) {
        if (number == null) {
            fault(at, "required");
            return 0;
        }
        if (number < 0 || number > most) {
            fault(at, "not-between", 0, most);
            return 0;
        }
        return number.intValue();
    }

    private void fault(String at, String code, Object... args) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Refusal.fault(at, code, args));
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
