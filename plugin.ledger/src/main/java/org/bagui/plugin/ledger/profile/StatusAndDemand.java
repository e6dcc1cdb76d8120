package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * An enterprise reported as closed has no demand in the ledger for that month; one that stopped may have (season works
 * recruit before they open) and is asked.
 */
@Component(service = RegisterRules.class)
public final class StatusAndDemand implements RegisterRules<EnterpriseProfile> {
    private static final String CLOSED = "closed-with-demand";
    private static final String STOPPED = "stopped-with-demand";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(CLOSED, Severity.ERROR, List.of("operatingStatus")),
                new RuleNote(STOPPED, Severity.WARNING, List.of("operatingStatus")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        List<Row<EnterpriseProfile>> idle = batch.rows().stream()
                .filter(row -> isClosed(row.entry()) || "STOPPED".equals(row.entry().operatingStatus))
                .toList();
        EnterpriseEntries demand = EnterpriseEntries.of(
                batch,
                idle,
                "labour-demand",
                month -> month,
                "shortageCurrent",
                "shortageExpansion",
                "plannedRecruitment");
        for (Row<EnterpriseProfile> row : idle) {
            long persons = demand.all(row.entry()).stream()
                    .mapToLong(StatusAndDemand::persons)
                    .sum();
            if (persons == 0) {
                continue;
            }
            if (isClosed(row.entry())) {
                faults.error(row, "operatingStatus", CLOSED, persons);
            } else {
                faults.warning(row, "operatingStatus", STOPPED, persons);
            }
        }
    }

    private static boolean isClosed(EnterpriseProfile profile) {
        return "CLOSED".equals(profile.operatingStatus);
    }

    private static long persons(EntryView demand) {
        return EnterpriseEntries.number(demand, "shortageCurrent")
                + EnterpriseEntries.number(demand, "shortageExpansion")
                + EnterpriseEntries.number(demand, "plannedRecruitment");
    }
}
