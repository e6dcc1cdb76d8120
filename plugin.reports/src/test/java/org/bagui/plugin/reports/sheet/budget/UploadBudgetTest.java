package org.bagui.plugin.reports.sheet.budget;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.fake.Budgets;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.junit.jupiter.api.Test;

class UploadBudgetTest {
    private static final Actor OFFICER = Officer.of("450203");

    private static UploadBudget of(Allowance each) {
        return Budgets.of(each, Allowance.ANY).open(OFFICER);
    }

    @Test
    void bytesThatAreReadCostTheProcessorOfWhoeverWorks() throws Exception {
        UploadBudget budget = of(new Allowance(0, 60, 0, 0));
        byte[] bytes = new byte[200 << 10];
        try (InputStream in = budget.metered(new ByteArrayInputStream(bytes))) {
            assertEquals(bytes.length, in.readAllBytes().length, "a thread that works on something else");
        }
        try (UploadBudget.Work work = budget.work();
                InputStream in = budget.metered(new ByteArrayInputStream(bytes))) {
            assertRefused(SheetRefusal.TOO_COSTLY, in::readAllBytes);
        }
        try (InputStream in = budget.metered(new ByteArrayInputStream(bytes))) {
            assertEquals(0, in.read(), "the work has ended");
        }
    }

    @Test
    void timeThatPassesCosts() {
        UploadBudget budget = of(new Allowance(60, 0, 0, 0));
        try (UploadBudget.Work work = budget.work()) {
            assertRefused(SheetRefusal.TOO_COSTLY, budget::checkpoint);
        }
    }

    @Test
    void temporaryFilesCost() throws Exception {
        UploadBudget budget = of(new Allowance(9, 9, 9, 1));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = budget.spilling(file)) {
            out.write(new byte[1 << 20]);
            assertRefused(SheetRefusal.TOO_COSTLY, () -> out.write(1));
            assertRefused(SheetRefusal.TOO_COSTLY, () -> out.write(new byte[10]));
        }
        assertEquals(1 << 20, file.size(), "refused before it is written");
    }

    @Test
    void uploadsOfAnAccountCostTogether() {
        UploadBudgets budgets = Budgets.of(new Allowance(9, 9, 10, 9), new Allowance(9, 9, 25, 9));
        budgets.open(OFFICER).spend(UploadCost.FAULTS, 10);
        budgets.open(OFFICER).spend(UploadCost.FAULTS, 10);
        UploadBudget third = budgets.open(OFFICER);
        SheetRefusal refusal = assertRefused(SheetRefusal.USED_UP, () -> third.spend(UploadCost.FAULTS, 10));
        assertTrue(refusal.secondsToWait() > 3_200 && refusal.secondsToWait() <= 3_601, refusal::getMessage);
        assertTrue(refusal.getMessage().contains("60 分钟"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("25 行"), refusal::getMessage);
        assertRefused(SheetRefusal.USED_UP, () -> budgets.open(OFFICER));
        budgets.open(Officer.of("450102")).spend(UploadCost.FAULTS, 10);
    }
}
