package org.bagui.plugin.ledger.training;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a training demand to its enterprise in the ledger. */
@Component(service = RegisterRules.class)
public final class TrainingEnterprise implements RegisterRules<TrainingDemand> {
    private final EnterpriseMatcher<TrainingDemand> matcher =
            new EnterpriseMatcher<>(TrainingDemand::enterprise, TrainingDemand::copy);

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
        return EnterpriseMatcher.notes();
    }

    @Override
    public void identify(Batch<TrainingDemand> batch, Faults faults) {
        matcher.identify(batch, faults);
    }

    @Override
    public void derive(Batch<TrainingDemand> batch, Faults faults) {
        matcher.derive(batch, faults);
    }
}
