package org.bagui.plugin.ledger.training;

import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a training demand to its enterprise in the ledger. */
@Component(service = RegisterRules.class)
public final class TrainingEnterprise extends EnterpriseMatcher<TrainingDemand> {
    /** Made by the platform. */
    public TrainingEnterprise() {
        super(TrainingDemand.NAME, TrainingDemand::enterprise, TrainingDemand::copy);
    }
}
