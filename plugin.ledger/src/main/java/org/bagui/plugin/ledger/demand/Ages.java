package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Takes the two ends out of the age text, and asks for the lawful reason of a limit. */
@Component(service = RegisterRules.class)
public final class Ages implements RegisterRules<LabourDemand> {
    private static final String LIMIT = "age-limit";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote("age-range", Severity.ERROR, List.of("ageMinMax")),
                new RuleNote(LIMIT, Severity.WARNING, List.of("ageMinMax")));
    }

    @Override
    public void derive(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            LabourDemand demand = row.entry();
            int dash = demand.ageMinMax == null ? -1 : demand.ageMinMax.indexOf('-');
            demand.ageMin = dash < 0 ? null : Integer.valueOf(demand.ageMinMax.substring(0, dash));
            demand.ageMax = dash < 0 ? null : Integer.valueOf(demand.ageMinMax.substring(dash + 1));
        }
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            Integer min = row.entry().ageMin;
            Integer max = row.entry().ageMax;
            // 16 to 65 is everyone of working age, and so no limit.
            if (min != null && max != null && (min > AgeRange.LEAST || max < AgeRange.GREATEST)) {
                faults.warning(row, "ageMinMax", LIMIT, row.entry().ageMinMax);
            }
        }
    }
}
