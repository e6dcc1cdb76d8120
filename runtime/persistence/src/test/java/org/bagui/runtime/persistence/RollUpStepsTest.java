package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

/**
 * Cells of places and months are put together in two steps, all others in one: a further group by a field that is the same
 * in all rows takes the other way to the same figures.
 */
class RollUpStepsTest extends OnBothDatabases {
    private static final int ROWS = 300;
    private static final Group SAME = new Group(REGISTER.require("uscc"), 0);
    private static final Group PERIOD = new Group(REGISTER.require("period"), 0);
    private static final Group REGION_LEVEL = new Group(null, 2);
    private static final Group CITY = new Group(null, 4);
    private static final Group COUNTY = new Group(null, 6);
    private static final Group TOWNSHIP = new Group(null, 9);
    private static final Group PLACE = new Group(null, 12);
    private static final List<List<Group>> GROUPS = List.of(
            List.of(REGION_LEVEL),
            List.of(CITY),
            List.of(COUNTY, PERIOD),
            List.of(PERIOD, TOWNSHIP),
            List.of(CITY, PERIOD, COUNTY),
            List.of(PLACE));
    private static final List<Figure> FIGURES = List.of(
            new Figure(null, null, false),
            sum("headsWanted"),
            sum("wage"),
            sum("id"),
            mean("headsWanted", null),
            mean("wage", null),
            mean("wage", "headsWanted"),
            mean("ageLe24", "headsWanted"),
            mean("id", null));

    private final Random random = new Random(45);

    private static Figure sum(String field) {
        return new Figure(REGISTER.require(field), null, false);
    }

    private static Figure mean(String field, String weight) {
        return new Figure(REGISTER.require(field), weight == null ? null : REGISTER.require(weight), true);
    }

    @EachDatabase
    void bothWaysGiveTheSameFiguresNowAndInThePast() {
        List<Demand> demands = demands();
        Instant past =
                save(demands.stream().map(demand -> new Change(null, demand)).toList());
        save(changes(demands));
        for (Instant asOf : Arrays.asList(null, past)) {
            for (MonthRange period : Arrays.asList(null, months(0, 0), months(0, 1))) {
                compare(WHOLE_REGION, null, period, List.of(), asOf);
                compare(WHOLE_REGION, IN_LIUZHOU, period, List.of(), asOf);
                compare(IN_LIUNAN, null, period, List.of(Demands.where("headsWanted", Operator.AT_LEAST, 10)), asOf);
            }
        }
    }

    private void compare(Scope scope, Scope place, MonthRange period, List<Condition> all, Instant asOf) {
        for (List<Group> by : GROUPS) {
            List<Group> further = new ArrayList<>(by);
            further.add(SAME);
            List<List<Object>> inSteps = rows(scope, selection(place, period, by, all, asOf));
            List<List<Object>> atOnce = rows(scope, selection(place, period, further, all, asOf));
            atOnce.forEach(row -> row.remove(by.size()));
            assertEquals(atOnce, inSteps);
            assertFalse(inSteps.isEmpty());
        }
    }

    private static RollUpSelection selection(
            Scope place, MonthRange period, List<Group> by, List<Condition> all, Instant asOf) {
        return new RollUpSelection(REGISTER, place, period, by, FIGURES, all, asOf);
    }

    private List<List<Object>> rows(Scope scope, RollUpSelection selection) {
        List<List<Object>> rows = new ArrayList<>();
        read(scope, session -> Demands.entries(session).rollUp(selection))
                .forEach(row -> rows.add(new ArrayList<>(Arrays.asList(row))));
        return rows;
    }

    private Instant save(List<Change> changes) {
        return write(WHOLE_REGION, session -> {
            Demands.entries(session).save(REGISTER, changes);
            return session.moment();
        });
    }

    private static MonthRange months(int from, int to) {
        return new MonthRange(Demands.MARCH.plusMonths(from), Demands.MARCH.plusMonths(to));
    }

    private List<Demand> demands() {
        List<Long> counties = List.of(LIUZHOU, LIUNAN, LIUBEI, GUILIN + 2_000_000);
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            // Such ids are exact in no floating number, and their sum is within a long just so.
            long id = 9_000_000_000_000_000L + i;
            long place = counties.get(random.nextInt(counties.size())) + random.nextInt(3) * 1_000L + random.nextInt(2);
            YearMonth month = Demands.MARCH.plusMonths(random.nextInt(3));
            Demand demand = Demands.demand(id, place, month, "p" + i, heads());
            Demands.set(demand, "wage", wage());
            Demands.set(demand, "ageLe24", heads());
            Demands.set(demand, "status", random.nextInt(6) == 0 ? "draft" : "reported");
            demands.add(demand);
        }
        return demands;
    }

    private List<Change> changes(List<Demand> demands) {
        List<Change> changes = new ArrayList<>();
        for (Demand demand : demands) {
            switch (random.nextInt(4)) {
                case 0 -> changes.add(new Change(demand, null));
                case 1 -> changes.add(Demands.change(demand, "headsWanted", heads()));
                case 2 -> changes.add(Demands.change(demand, "wage", wage()));
                default -> {
                    // Stays as it is.
                }
            }
        }
        return changes;
    }

    private Integer heads() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> 2_000_000_000 + random.nextInt(100);
            default -> random.nextInt(40);
        };
    }

    private BigDecimal wage() {
        return random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(900_000), 2);
    }
}
