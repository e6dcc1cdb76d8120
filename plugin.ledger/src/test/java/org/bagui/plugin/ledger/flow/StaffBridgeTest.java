package org.bagui.plugin.ledger.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class StaffBridgeTest {
    private static final YearMonth LAST = Entries.MONTH.minusMonths(1);
    private static final YearMonth NEXT = Entries.MONTH.plusMonths(1);

    private final FakeBatch<MonthlyFlow> batch = new FakeBatch<>(MonthlyFlow.class);

    private List<String> run() {
        return batch.run(new StaffBridge());
    }

    private void lastMonth(String uscc, int closing) {
        batch.store("monthly-flow", "uscc", uscc, "period", LAST, "closingStaff", closing);
    }

    @Test
    void openingFollowsFromLastMonthAndClosingFromTheFlow() {
        lastMonth("A", 100);
        MonthlyFlow flow = batch.add("uscc", "A", "hires", 8, "separations", 3);
        MonthlyFlow adjusted = batch.add("uscc", "B", "hires", 0, "separations", 0, "adjustment", -20);
        lastMonth("B", 50);
        assertEquals(List.of(), run());
        assertEquals(100, flow.openingStaff);
        assertEquals(105, flow.closingStaff);
        assertEquals(30, adjusted.openingStaff);
    }

    @Test
    void whatWasGivenAndDoesNotFitIsRefused() {
        lastMonth("A", 100);
        batch.add("uscc", "A", "openingStaff", 99, "hires", 1, "separations", 0);
        lastMonth("B", 100);
        batch.add("uscc", "B", "closingStaff", 99, "hires", 1, "separations", 0);
        lastMonth("C", 100);
        batch.add("uscc", "C", "hires", 1, "separations", 102);
        lastMonth("D", 100);
        batch.add("uscc", "D", "hires", 1, "separations", 0, "adjustment", -101);
        assertEquals(
                List.of(
                        "1 E openingStaff opening-differs",
                        "2 E closingStaff closing-differs",
                        "3 E separations separations-over-staff",
                        "4 E adjustment opening-impossible"),
                run());
    }

    @Test
    void aFirstReportSaysWhereItBegins() {
        MonthlyFlow given = batch.add("uscc", "A", "openingStaff", 40, "hires", 1, "separations", 0);
        MonthlyFlow adjusted = batch.add("uscc", "B", "adjustment", 30, "hires", 1, "separations", 0);
        batch.add("uscc", "C", "hires", 1, "separations", 0);
        assertEquals(List.of("1 W openingStaff last-month-missing", "3 E openingStaff missing-opening"), run());
        assertEquals(41, given.closingStaff);
        assertEquals(31, adjusted.closingStaff);
    }

    @Test
    void monthsOfOneSheetBuildOnEachOther() {
        MonthlyFlow april = batch.add("uscc", "A", "period", NEXT, "hires", 5, "separations", 0);
        MonthlyFlow march = batch.add("uscc", "A", "hires", 0, "separations", 10);
        lastMonth("A", 100);
        batch.store("monthly-flow", "uscc", "A", "period", NEXT, "openingStaff", 100);
        assertEquals(List.of(), run());
        assertEquals(90, march.closingStaff);
        assertEquals(90, april.openingStaff);
    }

    @Test
    void whoeverChangesAMonthIsToldOfTheNextOne() {
        lastMonth("A", 100);
        batch.store("monthly-flow", "uscc", "A", "period", NEXT, "openingStaff", 100, "adjustment", null);
        MonthlyFlow before = entry(100, 0, 0, 100);
        MonthlyFlow after = entry(100, 0, 2, 100);
        batch.change(before, after, "separations");
        assertEquals(List.of("1 W closingStaff next-month-differs"), run());
        assertEquals(98, after.closingStaff);
    }

    @Test
    void anOpeningThatNoLongerFitsIsAskedAndNotMended() {
        lastMonth("A", 98);
        MonthlyFlow before = entry(100, 0, 0, 100);
        batch.change(before, entry(100, 3, 0, 100), "hires");
        assertEquals(List.of("1 E openingStaff opening-differs"), run());
        FakeBatch<MonthlyFlow> explained = new FakeBatch<>(MonthlyFlow.class);
        explained.store("monthly-flow", "uscc", "A", "period", LAST, "closingStaff", 98);
        MonthlyFlow after = entry(100, 3, 0, 100);
        after.adjustment = 2;
        explained.change(before, after, "hires", "adjustment");
        assertEquals(List.of(), explained.run(new StaffBridge()));
        assertEquals(103, after.closingStaff);
    }

    @Test
    void draftsAskForNothing() {
        MonthlyFlow draft = batch.add("uscc", "A", "status", "draft");
        assertEquals(List.of(), run());
        assertNull(draft.closingStaff);
    }

    private static MonthlyFlow entry(int opening, int hires, int separations, int closing) {
        return Entries.entry(
                MonthlyFlow.class,
                "uscc",
                "A",
                "openingStaff",
                opening,
                "hires",
                hires,
                "separations",
                separations,
                "closingStaff",
                closing);
    }
}
