package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a demand row to its enterprise in the ledger, and copies what roll-ups break down by and whom to call. */
@Component(service = RegisterRules.class)
public final class DemandEnterprise implements RegisterRules<LabourDemand> {
    private final EnterpriseMatcher<LabourDemand> matcher =
            new EnterpriseMatcher<>(LabourDemand::enterprise, DemandEnterprise::copy);

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<RuleNote> notes() {
        return EnterpriseMatcher.notes();
    }

    @Override
    public void identify(Batch<LabourDemand> batch, Faults faults) {
        matcher.identify(batch, faults);
    }

    @Override
    public void derive(Batch<LabourDemand> batch, Faults faults) {
        matcher.derive(batch, faults);
    }

    private static void copy(LabourDemand demand, EntryView enterprise) {
        demand.industryCode = enterprise.text("industryCode");
        demand.tertiarySector = enterprise.text("tertiarySector");
        demand.isManufacturing = (Boolean) enterprise.get("isManufacturing");
        demand.sizeClass = enterprise.text("sizeClass");
        if (demand.contactName == null) {
            demand.contactName = enterprise.text("contactName");
        }
        if (demand.contactMobile == null) {
            demand.contactMobile = enterprise.text("contactMobile");
        }
    }
}
