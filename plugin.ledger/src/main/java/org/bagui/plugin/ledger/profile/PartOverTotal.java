package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Head counts "of them …" that stand alone are at most the number of employees. */
@Component(service = RegisterRules.class)
public final class PartOverTotal implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "part-over-total";
    private static final List<Part> PARTS = Parts.list(
            new Part("employeesFemale", profile -> profile.employeesFemale),
            new Part("employeesMigrant", profile -> profile.employeesMigrant),
            new Part("employeesPovertyLifted", profile -> profile.employeesPovertyLifted));

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return PARTS.stream()
                .map(part -> new RuleNote(CODE, Severity.ERROR, List.of(part.field(), "employeesTotal")))
                .toList();
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Part part : PARTS) {
            Parts alone = Parts.of(batch, List.of(part));
            for (Row<EnterpriseProfile> row : batch.rows()) {
                Integer total = row.entry().employeesTotal;
                boolean filled = !alone.filled(row.entry()).isEmpty();
                if (filled && total != null && part.of(row.entry()) > total) {
                    faults.error(row, part.field(), CODE, part.of(row.entry()), total);
                }
            }
        }
    }
}
