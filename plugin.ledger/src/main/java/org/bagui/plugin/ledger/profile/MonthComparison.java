package org.bagui.plugin.ledger.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.bagui.plugin.ledger.warning.CopiedFigures;
import org.bagui.plugin.ledger.warning.OtherHeadCount;
import org.bagui.plugin.ledger.warning.WarningLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks about staff that jumped since last month, about figures that stand unchanged for months (likely copied), and about a
 * head count that is not the closing staff of the month's flow.
 */
@Component(service = RegisterRules.class)
public final class MonthComparison implements RegisterRules<EnterpriseProfile> {
    private static final String JUMP = "staff-jump";
    private static final String REPEATED = "figures-repeated";
    private static final Map<String, Function<EnterpriseProfile, Integer>> MONTHLY = new LinkedHashMap<>();
    private static final CopiedFigures<EnterpriseProfile> COPIED =
            new CopiedFigures<>(EnterpriseProfile.NAME, MONTHLY, true);
    private static final OtherHeadCount<EnterpriseProfile> FLOW =
            new OtherHeadCount<>("employeesTotal", profile -> profile.employeesTotal, "monthly-flow", "closingStaff");

    static {
        MONTHLY.put("employeesTotal", profile -> profile.employeesTotal);
        MONTHLY.put("agencyWorkers", profile -> profile.agencyWorkers);
        MONTHLY.put("industrialWorkersTotal", profile -> profile.industrialWorkersTotal);
        MONTHLY.put("workersGeneral", profile -> profile.workersGeneral);
        MONTHLY.put("workersSkilled", profile -> profile.workersSkilled);
        MONTHLY.put("wageGeneral", profile -> profile.wageGeneral);
        MONTHLY.put("wageSkilled", profile -> profile.wageSkilled);
    }

    private final WarningLimits limits;

    @Activate
    public MonthComparison(@Reference WarningLimits limits) {
        this.limits = limits;
    }

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(JUMP, Severity.WARNING, List.of("employeesTotal")),
                new RuleNote(REPEATED, Severity.WARNING, List.copyOf(MONTHLY.keySet())),
                FLOW.notes().get(0));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        List<Row<EnterpriseProfile>> rows =
                batch.rows().stream().filter(row -> !row.entry().isDraft()).toList();
        EnterpriseEntries lastMonth =
                EnterpriseEntries.of(batch, rows, EnterpriseProfile.NAME, month -> month.minusMonths(1));
        for (Row<EnterpriseProfile> row : rows) {
            EntryView last = lastMonth.one(row.entry());
            if (last != null) {
                checkJump(row, last, faults);
            }
        }
        List<Row<EnterpriseProfile>> large = rows.stream()
                .filter(row -> limits.isLarge(row.entry().employeesTotal))
                .toList();
        COPIED.among(batch, large, limits.copiedMonthsBefore())
                .forEach(row -> faults.warning(row, "employeesTotal", REPEATED, limits.copiedMonthsBefore() + 1));
        FLOW.check(batch, faults);
    }

    private void checkJump(Row<EnterpriseProfile> row, EntryView last, Faults faults) {
        if (row.entry().employeesTotal == null || last.get("employeesTotal") == null) {
            return;
        }
        long then = EnterpriseEntries.number(last, "employeesTotal");
        if (limits.isJump(then, row.entry().employeesTotal)) {
            faults.warning(row, "employeesTotal", JUMP, row.entry().employeesTotal, then);
        }
    }
}
