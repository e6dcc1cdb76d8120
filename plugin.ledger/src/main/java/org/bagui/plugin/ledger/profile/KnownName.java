package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/** Takes the name of a known enterprise from the ledger where the sheet has no such column; an empty cell stays empty. */
@Component(service = RegisterRules.class)
public final class KnownName implements RegisterRules<EnterpriseProfile> {
    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void derive(Batch<EnterpriseProfile> batch, Faults faults) {
        if (batch.supplied("enterpriseName")) {
            return;
        }
        List<Row<EnterpriseProfile>> nameless = batch.rows().stream()
                .filter(row -> row.entry().enterpriseName() == null)
                .toList();
        EnterpriseEntries known = EnterpriseEntries.of(batch, nameless, Enterprise.REGISTER, "enterpriseName");
        for (Row<EnterpriseProfile> row : nameless) {
            EntryView enterprise = known.one(row.entry());
            if (enterprise != null) {
                row.entry().name(enterprise.text("enterpriseName"));
            }
        }
    }
}
