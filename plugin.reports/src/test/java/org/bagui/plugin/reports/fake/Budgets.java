package org.bagui.plugin.reports.fake;

import java.time.Duration;
import org.bagui.plugin.reports.sheet.budget.Allowance;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;

/** Budgets for uploads. */
public final class Budgets {
    private Budgets() {}

    /** Budgets that allow everything. */
    public static UploadBudgets any() {
        return of(Allowance.ANY, Allowance.ANY);
    }

    /** Budgets of an upload, and of those of an account within an hour. */
    public static UploadBudgets of(Allowance each, Allowance together) {
        return new UploadBudgets(each, together, Duration.ofHours(1), System::nanoTime);
    }
}
