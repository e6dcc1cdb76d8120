package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Way;
import org.bagui.plugin.laborcoop.allocation.Plan.Dual;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;

/**
 * Proves a plan from the problem and the plan alone, without the network and the solver that gave it: every bound is kept, no line is worth
 * more than the dual values of what it takes, and each of these that is not 0 belongs to a bound that binds (complementary slackness). By
 * the duality of linear programs, whose values here are pairs in lexical order, such a plan fills the most and then costs the least.
 */
public final class PlanCheck {

    private final AllocationProblem problem;
    private final Plan plan;
    private final Side supply;
    private final Side shortage;
    private final Map<Way, Long> sums = new HashMap<>();
    private final Map<Way, Worth> bounds = new HashMap<>();

    private PlanCheck(AllocationProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        supply = new Side(problem.supply());
        shortage = new Side(problem.shortage());
    }

    /**
     * Looks for what is wrong with a plan.
     *
     * @return the first fault, or empty when the plan is proved to be the best
     */
    public static Optional<String> fault(AllocationProblem problem, Plan plan) {
        try {
            new PlanCheck(problem, plan).check();
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(fault.getMessage());
        }
    }

    private void check() {
        supply.value(plan.supply());
        shortage.value(plan.shortage());
        plan.bounds()
                .forEach(bound -> refuse(
                        bounds.put(new Way(bound.from(), bound.to(), bound.wanted()), bound.worth()) != null,
                        "two values for one bound",
                        bound));
        checkSums();
        supply.checkSlackness();
        shortage.checkSlackness();
        checkBounds();
        checkWorth();
    }

    private void checkSums() {
        long filled = 0;
        long cost = 0;
        Line before = null;
        for (Line line : plan.lines()) {
            int penalty = problem.penalty(line.wanted(), line.offered());
            refuse(
                    line.persons() < 1
                            || penalty < 0
                            || before != null && PlanBuilder.BY_LINE.compare(before, line) >= 0,
                    "line",
                    line);
            int s = supply.take(line.from(), line.offered(), line.persons());
            int t = shortage.take(line.to(), line.wanted(), line.persons());
            Way way = new Way(line.from(), line.to(), line.wanted());
            sums.merge(way, (long) line.persons(), Long::sum);
            int unit = problem.cost(line.from(), line.to(), line.wanted(), line.offered());
            refuse(!worth(s, t, way).equals(new Worth(1, -unit)), "a line that is worth less than it takes", line);
            filled += line.persons();
            cost += (long) unit * line.persons();
            before = line;
        }
        refuse(filled != plan.filled() || cost != plan.cost(), "sums", filled + " persons at " + cost);
    }

    private Worth worth(int supplied, int lacking, Way way) {
        return supply.worth[supplied].plus(shortage.worth[lacking]).plus(bounds.getOrDefault(way, Worth.NONE));
    }

    private void checkBounds() {
        problem.capacities()
                .forEach((way, most) -> refuse(sums.getOrDefault(way, 0L) > most, "above the capacity", way));
        problem.minimums()
                .forEach((way, least) -> refuse(sums.getOrDefault(way, 0L) < least, "below the minimum", way));
        bounds.forEach((way, worth) -> {
            Integer bound = (worth.compareTo(Worth.NONE) > 0 ? problem.capacities() : problem.minimums()).get(way);
            refuse(
                    worth.equals(Worth.NONE) || bound == null || sums.getOrDefault(way, 0L) != (long) bound,
                    "no bound that binds",
                    way);
        });
    }

    /** No line anywhere may be worth more than what it takes. */
    private void checkWorth() {
        PlaceCosts costs = new PlaceCosts(problem);
        PlaceCosts.Table[] tables = costs.tables(problem.supply());
        int[] origins = costs.senders(problem.supply());
        int[] targets = costs.receivers(problem.shortage());
        Map<String, List<Integer>> offering = byOccupation(problem.supply());
        Map<String, List<Integer>> wanting = byOccupation(problem.shortage());
        Map<Link, Integer> links = new HashMap<>(problem.substitutions());
        offering.keySet().forEach(occupation -> links.put(new Link(occupation, occupation), 0));
        links.forEach((link, penalty) -> {
            List<Integer> lacking = wanting.getOrDefault(link.wanted(), List.of());
            for (int s : offering.getOrDefault(link.offered(), List.of())) {
                for (int t : lacking) {
                    checkWorth(s, t, tables[s].between(origins[s], targets[t]) + penalty);
                }
            }
        });
    }

    private static Map<String, List<Integer>> byOccupation(List<Head> heads) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            numbers.computeIfAbsent(heads.get(i).occupation(), key -> new ArrayList<>())
                    .add(i);
        }
        return numbers;
    }

    private void checkWorth(int supplied, int lacking, int cost) {
        Head offered = problem.supply().get(supplied);
        Head wanted = problem.shortage().get(lacking);
        Worth mine = supply.worth[supplied];
        Worth theirs = shortage.worth[lacking];
        long filled = mine.filled() + theirs.filled() - 1;
        long saved = mine.saved() + theirs.saved() + cost;
        if (problem.bounded()) {
            Way way = new Way(offered.place(), wanted.place(), wanted.occupation());
            if (problem.capacities().getOrDefault(way, 1) == 0) {
                return;
            }
            Worth bound = bounds.getOrDefault(way, Worth.NONE);
            filled += bound.filled();
            saved += bound.saved();
        }
        refuse(filled < 0 || filled == 0 && saved < 0, "a better line", wanted);
    }

    private static void refuse(boolean wrong, String what, Object which) {
        if (wrong) {
            throw new Fault(what + ": " + which);
        }
    }

    /** The heads of one side with what a plan takes of each and says that it is worth. */
    private static final class Side {

        private final List<Head> heads;
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private final long[] taken;
        private final Worth[] worth;

        Side(List<Head> heads) {
            this.heads = heads;
            taken = new long[heads.size()];
            worth = new Worth[heads.size()];
            heads.forEach(head -> numbers.put(List.of(head.place(), head.occupation()), numbers.size()));
        }

        void value(List<Dual> duals) {
            refuse(duals.size() != heads.size(), "number of values", duals.size());
            duals.forEach(dual -> {
                int number = number(dual.place(), dual.occupation());
                refuse(worth[number] != null || dual.worth().compareTo(Worth.NONE) < 0, "value", dual);
                worth[number] = dual.worth();
            });
        }

        int take(String place, String occupation, int persons) {
            int number = number(place, occupation);
            taken[number] += persons;
            return number;
        }

        private int number(String place, String occupation) {
            Integer number = numbers.get(List.of(place, occupation));
            refuse(number == null, "nobody there", place + " " + occupation);
            return number;
        }

        void checkSlackness() {
            for (int i = 0; i < taken.length; i++) {
                refuse(taken[i] > heads.get(i).persons(), "more than there are", heads.get(i));
                refuse(
                        taken[i] < heads.get(i).persons() && !worth[i].equals(Worth.NONE),
                        "a value where some are left",
                        heads.get(i));
            }
        }
    }

    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }
}
