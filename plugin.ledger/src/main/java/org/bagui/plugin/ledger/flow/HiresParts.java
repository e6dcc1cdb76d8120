package org.bagui.plugin.ledger.flow;

import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.plugin.ledger.lookup.PartsOfWhole;
import org.osgi.service.component.annotations.Component;

/** Each group of those hired is at most all of them. */
@Component(service = RegisterRules.class)
public final class HiresParts implements RegisterRules<MonthlyFlow> {
    private static final PartsOfWhole<MonthlyFlow> PARTS = new PartsOfWhole<>(
            "part-over-hires",
            "hires",
            flow -> flow.hires,
            Map.of(
                    "hiresGuangxi", flow -> flow.hiresGuangxi,
                    "hiresPointToPoint", flow -> flow.hiresPointToPoint,
                    "hiresPovertyLifted", flow -> flow.hiresPovertyLifted,
                    "hiresGraduates", flow -> flow.hiresGraduates));

    @Override
    public String register() {
        return MonthlyFlow.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return PARTS.notes();
    }

    @Override
    public void check(Batch<MonthlyFlow> batch, Faults faults) {
        PARTS.check(batch, faults);
    }
}
