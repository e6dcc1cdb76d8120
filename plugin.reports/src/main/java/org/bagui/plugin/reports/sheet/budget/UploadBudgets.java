package org.bagui.plugin.reports.sheet.budget;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Gives each upload its budget, whichever reader it goes to. */
@Component(service = UploadBudgets.class, configurationPid = UploadSettings.PID)
@Designate(ocd = UploadSettings.class)
public final class UploadBudgets {
    private final Allowance each;
    private final Allowance together;
    private final AccountUsage usage;

    /** Budgets by these settings. */
    @Activate
    public UploadBudgets(UploadSettings settings) {
        this(
                new Allowance(
                        settings.cpu_seconds(),
                        settings.wall_seconds(),
                        settings.faulty_rows(),
                        settings.spill_mebibytes()),
                new Allowance(
                        settings.account_cpu_seconds(),
                        settings.account_wall_seconds(),
                        settings.account_faulty_rows(),
                        settings.account_spill_mebibytes()),
                Duration.ofMinutes(settings.account_minutes()),
                System::nanoTime);
    }

    /**
     * @param each what one upload may cost
     * @param together what those of one account may cost in the window
     * @param nanos a clock that only goes on
     */
    public UploadBudgets(Allowance each, Allowance together, Duration window, LongSupplier nanos) {
        this.each = each;
        this.together = together;
        this.usage = new AccountUsage(window, nanos);
    }

    /**
     * The budget of a new upload.
     *
     * @throws org.bagui.plugin.reports.sheet.SheetRefusal {@code account-uploads-used-up}
     */
    public UploadBudget open(Actor actor) {
        usage.forget();
        UploadBudget budget = new UploadBudget(actor.username(), each, together, usage);
        for (UploadCost cost : UploadCost.values()) {
            budget.requireOfAccount(cost);
        }
        return budget;
    }
}
