package org.bagui.plugin.ledger.flow;

import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.warning.CopiedFigures;
import org.bagui.plugin.ledger.warning.OtherHeadCount;
import org.bagui.plugin.ledger.warning.WarningLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks about staff that jumped within the month, about a flow that is the same for months (likely copied; a month without
 * any is not), and about closing staff that is not the profile's head count.
 */
@Component(service = RegisterRules.class)
public final class FlowFigures implements RegisterRules<MonthlyFlow> {
    private static final String JUMP = "staff-jump";
    private static final String REPEATED = "figures-repeated";
    private static final OtherHeadCount<MonthlyFlow> PROFILE =
            new OtherHeadCount<>("closingStaff", flow -> flow.closingStaff, "enterprise-profile", "employeesTotal");
    private static final CopiedFigures<MonthlyFlow> COPIED = new CopiedFigures<>(
            MonthlyFlow.NAME, Map.of("hires", flow -> flow.hires, "separations", flow -> flow.separations), false);

    private final WarningLimits limits;

    @Activate
    public FlowFigures(@Reference WarningLimits limits) {
        this.limits = limits;
    }

    @Override
    public String register() {
        return MonthlyFlow.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(JUMP, Severity.WARNING, List.of("closingStaff", "openingStaff")),
                new RuleNote(REPEATED, Severity.WARNING, List.of("hires", "separations")),
                PROFILE.notes().get(0));
    }

    @Override
    public void check(Batch<MonthlyFlow> batch, Faults faults) {
        List<Row<MonthlyFlow>> reported = batch.rows().stream()
                .filter(row -> !row.entry().isDraft() && row.entry().closingStaff != null)
                .toList();
        for (Row<MonthlyFlow> row : reported) {
            MonthlyFlow flow = row.entry();
            if (limits.isJump(flow.openingStaff, flow.closingStaff)) {
                faults.warning(row, "closingStaff", JUMP, flow.closingStaff, flow.openingStaff);
            }
        }
        List<Row<MonthlyFlow>> moving =
                reported.stream().filter(row -> isMoving(row.entry())).toList();
        COPIED.among(batch, moving, limits.copiedMonthsBefore())
                .forEach(row -> faults.warning(row, "hires", REPEATED, limits.copiedMonthsBefore() + 1));
        PROFILE.check(batch, faults);
    }

    private boolean isMoving(MonthlyFlow flow) {
        return flow.hires + flow.separations > 0 && limits.isLarge(flow.closingStaff);
    }
}
