package org.bagui.runtime.bench;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.core.network.FlowSolver.Signal;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceLevel;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Head;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Link;
import org.bagui.plugin.laborcoop.allocation.Allocator;
import org.bagui.plugin.laborcoop.allocation.NetworkSimplex;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.allocation.PlanCheck;
import org.bagui.plugin.laborcoop.place.Seats;

/**
 * One problem of the size of the region: 30 groups of occupations, each offered and wanted in all 111 counties.
 *
 * @param title what it is called in the table
 * @param distance cost of a person between two counties
 * @param substitutes how many further groups may fill a vacancy of each
 */
record AllocationCase(String title, Distance distance, int substitutes) {
    private static final int GROUPS = 30;
    private static final int MOST_PERSONS = 500;
    private static final int PENALTY = 50;

    static List<AllocationCase> all() {
        Distance kilometres = (from, to) -> Seats.kilometres(from, to).orElseThrow();
        return List.of(
                new AllocationCase("allocation, 30 x 111 x 111", kilometres, 0),
                new AllocationCase("allocation, with 2 substitutes each", kilometres, 2),
                new AllocationCase("allocation, all costs equal", (from, to) -> 0, 0));
    }

    AllocationProblem problem() {
        Random random = new Random(7);
        List<Head> supply = new ArrayList<>();
        List<Head> shortage = new ArrayList<>();
        Map<Link, Integer> links = new HashMap<>();
        for (int group = 0; group < GROUPS; group++) {
            for (String county : counties()) {
                supply.add(new Head(county, name(group), 1 + random.nextInt(MOST_PERSONS)));
                shortage.add(new Head(county, name(group), 1 + random.nextInt(MOST_PERSONS)));
            }
            for (int other = 1; other <= substitutes; other++) {
                links.put(new Link(name(group), name((group + other) % GROUPS)), PENALTY * other);
            }
        }
        return new AllocationProblem(supply, shortage, distance, links, Map.of(), Map.of());
    }

    private static List<String> counties() {
        return BuiltInPlaces.directory().list(PlaceLevel.COUNTY, null).stream()
                .filter(place -> place.isDivision())
                .map(place -> place.code().text())
                .toList();
    }

    private static String name(int group) {
        return String.format("group-%02d", group);
    }

    /** Solves and proves; what the plan fills and costs. */
    static List<Long> ours(AllocationProblem problem) {
        Plan plan = new Allocator(new NetworkSimplex()).solve(problem, Signal.GO_ON, percent -> {});
        PlanCheck.fault(problem, plan).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        return List.of(plan.filled(), plan.cost());
    }

    /** The same by OR-tools' flow of least cost, without proof; costs are looked up as ours are. */
    List<Long> reference(AllocationProblem problem) {
        MinCostFlow flow = new MinCostFlow();
        int lacking = problem.supply().size();
        Map<String, List<Integer>> offered = new HashMap<>();
        for (int s = 0; s < problem.supply().size(); s++) {
            Head head = problem.supply().get(s);
            flow.setNodeSupply(s, head.persons());
            offered.computeIfAbsent(head.occupation(), key -> new ArrayList<>()).add(s);
        }
        Map<List<String>, Integer> costs = new HashMap<>();
        for (int t = 0; t < problem.shortage().size(); t++) {
            Head wanted = problem.shortage().get(t);
            flow.setNodeSupply(lacking + t, -wanted.persons());
            int group = Integer.parseInt(wanted.occupation().substring("group-".length()));
            for (int other = 0; other <= substitutes; other++) {
                for (int s : offered.get(name((group + other) % GROUPS))) {
                    Head head = problem.supply().get(s);
                    int cost = costs.computeIfAbsent(
                            List.of(head.place(), wanted.place()), key -> distance.between(key.get(0), key.get(1)));
                    int most = Math.min(head.persons(), wanted.persons());
                    flow.addArcWithCapacityAndUnitCost(s, lacking + t, most, cost + PENALTY * other);
                }
            }
        }
        if (flow.solveMaxFlowWithMinCost() != Status.OPTIMAL) {
            throw new IllegalStateException("OR-tools found no plan");
        }
        return List.of(flow.getMaximumFlow(), flow.getOptimalCost());
    }
}
