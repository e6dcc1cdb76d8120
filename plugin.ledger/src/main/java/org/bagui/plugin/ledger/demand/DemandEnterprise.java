package org.bagui.plugin.ledger.demand;

import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a demand row to its enterprise in the ledger, and copies what roll-ups break down by and whom to call. */
@Component(service = RegisterRules.class)
public final class DemandEnterprise extends EnterpriseMatcher<LabourDemand> {
    /** Made by the platform. */
    public DemandEnterprise() {
        super(LabourDemand.NAME, LabourDemand::enterprise, DemandEnterprise::copy);
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
