package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.bagui.runtime.persistence.sample.Demands.demand;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.persistence.store.RollUpSelection.Figure;
import org.bagui.core.persistence.store.RollUpSelection.Group;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class RollUpTest extends OnBothDatabases {
    private static final Group CITY = new Group(null, 4);
    private static final Group COUNTY = new Group(null, 6);
    private static final Figure COUNT = new Figure(null, null, false);
    private static final Figure HEADS = new Figure(REGISTER.require("headsWanted"), null, false);
    private static final Figure WAGES = new Figure(REGISTER.require("wage"), null, false);
    private static final Figure MEAN_HEADS = new Figure(REGISTER.require("headsWanted"), null, true);
    private static final Figure MEAN_WAGE = new Figure(REGISTER.require("wage"), REGISTER.require("headsWanted"), true);
    private static final Figure HEADS_BY_AGE =
            new Figure(REGISTER.require("ageLe24"), REGISTER.require("headsWanted"), true);

    private void fill() {
        write(WHOLE_REGION, session -> {
            Demands.save(
                    session,
                    paid(1, LIUNAN, 10, "4000"),
                    paid(2, LIUNAN + 3_000, 30, "5000.50"),
                    paid(3, LIUBEI, null, "9999"),
                    paid(4, LIUBEI, 5, null),
                    paid(5, GUILIN + 2_000_000, 2_000_000_000, "1"),
                    paid(6, GUILIN + 2_000_000, 2_000_000_000, "3"));
            Demand draft = paid(7, LIUNAN, 1000, "1");
            Demands.set(draft, "status", "draft");
            Demands.save(session, draft, demand(8, LIUNAN, YearMonth.of(2022, 4), "p8", 1));
            return null;
        });
    }

    private static Demand paid(long id, long place, Integer heads, String wage) {
        Demand demand = demand(id, place, "p" + id, heads);
        Demands.set(demand, "wage", wage == null ? null : new BigDecimal(wage));
        Demands.set(demand, "ageLe24", 2_000_000_000);
        Demands.set(demand, "industry", id % 2 == 0 ? "C26" : null);
        return demand;
    }

    private String rollUp(Scope scope, Scope place, MonthRange period, List<Group> by, Figure... figures) {
        RollUpSelection selection =
                new RollUpSelection(REGISTER, place, period, by, Arrays.asList(figures), List.of(), null);
        return text(scope, selection);
    }

    private String text(Scope scope, RollUpSelection selection) {
        List<Object[]> rows = read(scope, session -> Demands.entries(session).rollUp(selection));
        return rows.stream().map(Arrays::toString).toList().toString();
    }

    @EachDatabase
    void placesAreCutToTheirLevel() {
        fill();
        MonthRange march = MonthRange.of(Demands.MARCH);
        assertEquals(
                "[[4502, 4, 45], [4503, 2, 4000000000]]",
                rollUp(WHOLE_REGION, null, march, List.of(CITY), COUNT, HEADS));
        assertEquals(
                "[[450203, 2, 40], [450205, 2, 5]]", rollUp(IN_LIUZHOU, null, march, List.of(COUNTY), COUNT, HEADS));
        assertEquals(
                "[[45, 45, 4]]", rollUp(WHOLE_REGION, IN_LIUZHOU, march, List.of(new Group(null, 2)), HEADS, COUNT));
        assertEquals(
                "[[450203000, 10], [450203003, 30]]",
                rollUp(IN_LIUNAN, null, march, List.of(new Group(null, 9)), HEADS));
        assertEquals("[]", rollUp(IN_LIUNAN, IN_LIUBEI, march, List.of(COUNTY), COUNT));
    }

    @EachDatabase
    void fieldsAndPeriodsGroupWithEmptyCells() {
        fill();
        Group industry = new Group(REGISTER.require("industry"), 0);
        Group period = new Group(REGISTER.require("period"), 0);
        assertEquals(
                "[[2022-03, C26, 35], [2022-03, null, 10], [2022-04, null, 1]]",
                rollUp(IN_LIUZHOU, null, null, List.of(period, industry), HEADS));
        MonthRange both = new MonthRange(Demands.MARCH, YearMonth.of(2022, 4));
        assertEquals("[[2022-03, 4], [2022-04, 1]]", rollUp(IN_LIUZHOU, null, both, List.of(period), COUNT));
    }

    @EachDatabase
    void meansAreRatiosOfSums() {
        fill();
        MonthRange march = MonthRange.of(Demands.MARCH);
        // (10 × 4000 + 30 × 5000.50) / 40; no weight, no part; no wage, no part.
        assertEquals(
                "[[4750.375000, 15.000000, 18999.50]]",
                rollUp(IN_LIUZHOU, null, march, List.of(), MEAN_WAGE, MEAN_HEADS, WAGES));
        assertEquals("[[2000000000.000000]]", rollUp(WHOLE_REGION, null, march, List.of(), HEADS_BY_AGE));
    }

    @EachDatabase
    void nothingGivesNothing() {
        assertEquals("[[0, null, null]]", rollUp(IN_LIUNAN, null, null, List.of(), COUNT, HEADS, MEAN_WAGE));
        assertEquals("[]", rollUp(IN_LIUNAN, null, null, List.of(COUNTY), COUNT, HEADS, MEAN_WAGE));
    }

    @EachDatabase
    void conditionsNarrow() {
        fill();
        RollUpSelection some = new RollUpSelection(
                REGISTER,
                null,
                null,
                List.of(COUNTY),
                List.of(COUNT),
                List.of(Demands.where("headsWanted", Operator.AT_LEAST, 10)),
                null);
        assertEquals("[[450203, 2]]", text(IN_LIUZHOU, some));
    }
}
