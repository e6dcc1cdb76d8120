package org.bagui.plugin.ledger.flow;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/** Ties a row of the monthly flow to its enterprise in the ledger. */
@Component(service = RegisterRules.class)
public final class FlowEnterprise implements RegisterRules<MonthlyFlow> {
    private final EnterpriseMatcher<MonthlyFlow> matcher =
            new EnterpriseMatcher<>(MonthlyFlow::enterprise, MonthlyFlow::copy);

    @Override
    public String register() {
        return MonthlyFlow.NAME;
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
    public void identify(Batch<MonthlyFlow> batch, Faults faults) {
        matcher.identify(batch, faults);
    }

    @Override
    public void derive(Batch<MonthlyFlow> batch, Faults faults) {
        matcher.derive(batch, faults);
    }
}
