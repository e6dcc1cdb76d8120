package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Industrial workers are at most the employees and the agency workers together. */
@Component(service = RegisterRules.class)
public final class IndustrialWorkers implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "industrial-over-total";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(
                CODE, Severity.ERROR, List.of("industrialWorkersTotal", "employeesTotal", "agencyWorkers")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            if (isOverTotal(profile)) {
                faults.error(row, "industrialWorkersTotal", CODE, profile.industrialWorkersTotal, most(profile));
            }
        }
    }

    static boolean isOverTotal(EnterpriseProfile profile) {
        return profile.industrialWorkersTotal != null
                && profile.employeesTotal != null
                && profile.industrialWorkersTotal > most(profile);
    }

    private static long most(EnterpriseProfile profile) {
        return (long) profile.employeesTotal + (profile.agencyWorkers == null ? 0 : profile.agencyWorkers);
    }
}
