package org.bagui.plugin.ledger.flow;

import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a row of the monthly flow to its enterprise in the ledger. */
@Component(service = RegisterRules.class)
public final class FlowEnterprise extends EnterpriseMatcher<MonthlyFlow> {
    /** Made by the platform. */
    public FlowEnterprise() {
        super(MonthlyFlow.NAME, MonthlyFlow::enterprise, MonthlyFlow::copy);
    }
}
