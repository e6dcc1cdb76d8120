package org.bagui.plugin.ledger.training;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseTie;
import org.osgi.service.component.annotations.Component;

/** Ties a training demand to its enterprise in the ledger. */
@Component(service = RegisterRules.class)
public final class TrainingEnterprise implements RegisterRules<TrainingDemand> {
    private final EnterpriseTie<TrainingDemand> tie =
            new EnterpriseTie<>(TrainingDemand::enterprise, TrainingDemand::copy);

    @Override
    public String register() {
        return TrainingDemand.NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<RuleNote> notes() {
        return EnterpriseTie.notes();
    }

    @Override
    public void identify(Batch<TrainingDemand> batch, Faults faults) {
        tie.identify(batch, faults);
    }

    @Override
    public void derive(Batch<TrainingDemand> batch, Faults faults) {
        tie.derive(batch, faults);
    }
}
