package org.bagui.plugin.ledger.profile;

import java.util.List;
import java.util.OptionalInt;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.wage.MinimumWages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mean pay: not below the minimum wage where one is set, and skilled workers are expected to earn more. */
@Component(service = RegisterRules.class)
public final class ProfileWages implements RegisterRules<EnterpriseProfile> {
    private static final String BELOW_MINIMUM = "below-minimum-wage";
    private static final String BELOW_GENERAL = "skilled-below-general";

    private final MinimumWages minimum;

    @Activate
    public ProfileWages(@Reference MinimumWages minimum) {
        this.minimum = minimum;
    }

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(BELOW_MINIMUM, Severity.ERROR, List.of("wageGeneral")),
                new RuleNote(BELOW_GENERAL, Severity.WARNING, List.of("wageSkilled", "wageGeneral")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            if (profile.wageGeneral == null) {
                continue;
            }
            OptionalInt least = minimum.at(profile.countyCode);
            if (least.isPresent() && profile.wageGeneral < least.getAsInt()) {
                faults.error(row, "wageGeneral", BELOW_MINIMUM, profile.wageGeneral, least.getAsInt());
            }
            if (profile.wageSkilled != null && profile.wageSkilled < profile.wageGeneral) {
                faults.warning(row, "wageSkilled", BELOW_GENERAL, profile.wageSkilled, profile.wageGeneral);
            }
        }
    }
}
