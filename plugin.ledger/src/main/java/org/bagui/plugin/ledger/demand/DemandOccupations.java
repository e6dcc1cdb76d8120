package org.bagui.plugin.ledger.demand;

import java.util.List;
import java.util.Set;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.ConditionalField;
import org.osgi.service.component.annotations.Component;

/** Skilled and technical posts name their occupation. */
@Component(service = RegisterRules.class)
public final class DemandOccupations implements RegisterRules<LabourDemand> {
    private static final String CODE = "missing-occupation";
    private static final Set<String> NEEDING = Set.of("SKILLED", "TECHNICAL");

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.ERROR, List.of("occupationCode", "postCategory")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            LabourDemand demand = row.entry();
            if (demand.postCategory == null
                    || demand.occupationCode != null
                    || !NEEDING.contains(demand.postCategory)) {
                continue;
            }
            ConditionalField.lacks(batch, faults, row, "occupationCode", List.of("postCategory"), CODE);
        }
    }
}
