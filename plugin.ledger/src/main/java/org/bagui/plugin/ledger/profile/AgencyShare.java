package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Asks about more than 10 % of agency workers among contract and agency staff (劳务派遣暂行规定, article 4).
 */
@Component(service = RegisterRules.class)
public final class AgencyShare implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "agency-share";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.WARNING, List.of("agencyWorkers", "employeesTotal")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            if (profile.agencyWorkers == null || profile.employeesTotal == null) {
                continue;
            }
            long agency = profile.agencyWorkers;
            long all = agency + profile.employeesTotal;
            if (agency * 10 > all) {
                faults.warning(row, "agencyWorkers", CODE, agency, all);
            }
        }
    }
}
