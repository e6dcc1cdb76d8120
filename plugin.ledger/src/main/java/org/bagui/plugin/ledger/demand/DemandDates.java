package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** People are needed in the month of report or later. */
@Component(service = RegisterRules.class)
public final class DemandDates implements RegisterRules<LabourDemand> {
    private static final String EARLY = "needed-before-period";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(EARLY, Severity.ERROR, List.of("neededBy")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            LabourDemand demand = row.entry();
            if (demand.neededBy != null
                    && demand.period() != null
                    && demand.neededBy.isBefore(demand.period().atDay(1))) {
                faults.error(row, "neededBy", EARLY, demand.neededBy, demand.period());
            }
        }
    }
}
