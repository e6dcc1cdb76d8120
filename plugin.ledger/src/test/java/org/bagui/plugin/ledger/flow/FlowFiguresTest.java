package org.bagui.plugin.ledger.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.register.Origin;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.warning.Limits;
import org.junit.jupiter.api.Test;

class FlowFiguresTest {
    private static final YearMonth LAST = Entries.MONTH.minusMonths(1);

    private final FakeBatch<MonthlyFlow> batch = new FakeBatch<>(MonthlyFlow.class);

    private List<String> run() {
        return batch.run(new FlowFigures(Limits.DEFAULT));
    }

    private void flow(String uscc, int opening, int hires, int separations) {
        batch.add(
                "uscc",
                uscc,
                "openingStaff",
                opening,
                "hires",
                hires,
                "separations",
                separations,
                "closingStaff",
                opening + hires - separations);
    }

    private void before(String uscc, YearMonth month, String origin) {
        batch.store("monthly-flow", "uscc", uscc, "period", month, "hires", 3, "separations", 1, "origin", origin);
    }

    @Test
    void aJumpOfStaffIsAsked() {
        flow("A", 100, 31, 0);
        flow("B", 100, 30, 0);
        flow("C", 20, 0, 20);
        assertEquals(List.of("1 W closingStaff staff-jump"), run());
    }

    @Test
    void theSameFlowForTheThirdMonthIsAsked() {
        for (String uscc : List.of("A", "B", "C")) {
            flow(uscc, 100, 3, 1);
            before(uscc, LAST, uscc.equals("B") ? Origin.UNCHANGED : "import:1");
        }
        before("A", LAST.minusMonths(1), "rest");
        before("B", LAST.minusMonths(1), "rest");
        assertEquals(List.of("1 W hires figures-repeated"), run());
    }

    @Test
    void smallAndQuietAndConfirmedMonthsAreNoCopies() {
        flow("A", 10, 3, 1);
        before("A", LAST, "rest");
        before("A", LAST.minusMonths(1), "rest");
        flow("B", 100, 0, 0);
        for (int back = 1; back <= 2; back++) {
            batch.store(
                    "monthly-flow",
                    "uscc",
                    "B",
                    "period",
                    Entries.MONTH.minusMonths(back),
                    "hires",
                    0,
                    "separations",
                    0);
        }
        assertEquals(List.of(), run());
        flow("C", 100, 3, 1);
        before("C", LAST, "rest");
        before("C", LAST.minusMonths(1), "rest");
        batch.through(Origin.UNCHANGED);
        assertEquals(List.of(), run());
    }

    @Test
    void theHeadCountOfTheProfileIsHeldAgainstTheFlow() {
        flow("A", 100, 0, 0);
        flow("B", 100, 0, 0);
        flow("C", 100, 0, 0);
        batch.store("enterprise-profile", "uscc", "A", "employeesTotal", 99);
        batch.store("enterprise-profile", "uscc", "B", "employeesTotal", 100);
        assertEquals(List.of("1 W closingStaff head-count-differs"), run());
    }
}
