package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.ConditionalField;
import org.osgi.service.component.annotations.Component;

/** Shortages against what is planned, the month of the expansion, and the reason of a shortage. */
@Component(service = RegisterRules.class)
public final class Shortages implements RegisterRules<LabourDemand> {
    private static final String PLANNED = "planned-over-shortage";
    private static final String NO_MONTH = "missing-expansion-period";
    private static final String EARLY = "expansion-before-period";
    private static final String NO_REASON = "missing-shortage-reason";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(
                        PLANNED,
                        Severity.ERROR,
                        List.of("plannedRecruitment", "shortageCurrent", "shortageExpansion", "replacesLeavers")),
                new RuleNote(NO_MONTH, Severity.ERROR, List.of("expansionPeriod", "shortageExpansion")),
                new RuleNote(EARLY, Severity.ERROR, List.of("expansionPeriod")),
                new RuleNote(NO_REASON, Severity.WARNING, List.of("shortageReason", "shortageCurrent")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            checkPlan(row, faults);
            checkMonth(batch, row, faults);
            if (count(row.entry().shortageCurrent) > 0 && row.entry().shortageReason == null) {
                if (batch.supplied("shortageReason")) {
                    faults.warning(row, "shortageReason", NO_REASON);
                } else {
                    faults.note("shortageReason", "rule-not-checked", NO_REASON);
                }
            }
        }
    }

    private static void checkPlan(Row<LabourDemand> row, Faults faults) {
        LabourDemand demand = row.entry();
        long lacking = count(demand.shortageCurrent) + count(demand.shortageExpansion);
        long planned = count(demand.plannedRecruitment);
        if (planned > lacking && !Boolean.TRUE.equals(demand.replacesLeavers)) {
            faults.error(row, "plannedRecruitment", PLANNED, planned, lacking);
        }
    }

    private static void checkMonth(Batch<LabourDemand> batch, Row<LabourDemand> row, Faults faults) {
        LabourDemand demand = row.entry();
        if (demand.expansionPeriod == null) {
            if (count(demand.shortageExpansion) == 0) {
                return;
            }
            ConditionalField.lacks(
                    batch,
                    faults,
                    row,
                    "expansionPeriod",
                    List.of("shortageExpansion"),
                    NO_MONTH,
                    demand.shortageExpansion);
        } else if (demand.period() != null && demand.expansionPeriod.isBefore(demand.period())) {
            faults.error(row, "expansionPeriod", EARLY, demand.expansionPeriod, demand.period());
        }
    }

    /** The number, or 0 where there is none (a draft). */
    static long count(Integer number) {
        return number == null ? 0 : number;
    }
}
