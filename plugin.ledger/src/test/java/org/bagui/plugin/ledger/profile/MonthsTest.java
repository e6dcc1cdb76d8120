package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.warning.Limits;
import org.junit.jupiter.api.Test;

class MonthsTest {
    private static final YearMonth LAST = Entries.MONTH.minusMonths(1);

    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void aJumpIsMoreThanThirtyPercentAndTwentyPersons() {
        staff("A", 100, 131);
        staff("B", 100, 130);
        staff("C", 50, 70);
        staff("D", 50, 71);
        staff("E", 100, 69);
        staff("F", 0, 21);
        batch.add("uscc", "G", "employeesTotal", 500);
        assertEquals(
                List.of(
                        "1 W employeesTotal staff-jump",
                        "4 W employeesTotal staff-jump",
                        "5 W employeesTotal staff-jump",
                        "6 W employeesTotal staff-jump"),
                batch.run(new MonthComparison(Limits.DEFAULT)));
    }

    private void staff(String uscc, int then, int now) {
        batch.add("uscc", uscc, "employeesTotal", now);
        batch.store("enterprise-profile", "uscc", uscc, "period", LAST, "employeesTotal", then);
    }

    @Test
    void draftsOfLastMonthAreNoComparison() {
        batch.add("uscc", "A", "employeesTotal", 500);
        batch.store("enterprise-profile", "uscc", "A", "period", LAST, "employeesTotal", 1, "status", "draft");
        assertEquals(List.of(), batch.run(new MonthComparison(Limits.DEFAULT)));
    }

    @Test
    void theSameFiguresForTheThirdMonthAreAsked() {
        batch.add("uscc", "A", "employeesTotal", 50, "wageGeneral", 3000);
        batch.add("uscc", "B", "employeesTotal", 50, "wageGeneral", 3000);
        batch.add("uscc", "C", "employeesTotal", 50, "wageGeneral", 3000);
        month("A", LAST, 3000);
        month("A", LAST.minusMonths(1), 3000);
        month("B", LAST, 3000);
        month("B", LAST.minusMonths(1), 2900);
        month("C", LAST, 3000);
        assertEquals(List.of("1 W employeesTotal figures-repeated"), batch.run(new MonthComparison(Limits.DEFAULT)));
    }

    private void month(String uscc, YearMonth month, int wage) {
        batch.store("enterprise-profile", "uscc", uscc, "period", month, "employeesTotal", 50, "wageGeneral", wage);
    }

    @Test
    void aClosedEnterpriseHasNoDemand() {
        for (String status : List.of("CLOSED", "STOPPED", "NORMAL")) {
            batch.add("uscc", status, "operatingStatus", status);
            batch.store("labour-demand", "uscc", status, "shortageCurrent", 0, "shortageExpansion", 3);
        }
        batch.add("uscc", "NOTHING", "operatingStatus", "CLOSED");
        batch.store("labour-demand", "uscc", "NOTHING", "shortageCurrent", 0, "shortageExpansion", 0);
        assertEquals(
                List.of("1 E operatingStatus closed-with-demand", "2 W operatingStatus stopped-with-demand"),
                batch.run(new StatusAndDemand()));
    }
}
