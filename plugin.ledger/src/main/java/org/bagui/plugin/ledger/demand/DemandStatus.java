package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.bagui.plugin.ledger.lookup.EnterpriseMatcher;
import org.osgi.service.component.annotations.Component;

/**
 * A closed enterprise has no demand, a stopped one is asked (season works recruit before they open); the month's profile
 * says which, else the enterprise.
 */
@Component(service = RegisterRules.class)
public final class DemandStatus implements RegisterRules<LabourDemand> {
    private static final String CLOSED = "closed-with-demand";
    private static final String STOPPED = "stopped-with-demand";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(CLOSED, Severity.ERROR, List.of("shortageCurrent")),
                new RuleNote(STOPPED, Severity.WARNING, List.of("shortageCurrent")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        List<Row<LabourDemand>> wanting =
                batch.rows().stream().filter(row -> isDemand(row.entry())).toList();
        EnterpriseEntries profiles =
                EnterpriseEntries.of(batch, wanting, "enterprise-profile", month -> month, DemandLookUps.PROFILE);
        List<Row<LabourDemand>> unreported = wanting.stream()
                .filter(row -> profiles.one(row.entry()) == null)
                .toList();
        EnterpriseEntries enterprises = EnterpriseMatcher.known(batch, unreported);
        for (Row<LabourDemand> row : wanting) {
            EntryView profile = profiles.one(row.entry());
            EntryView said = profile == null ? enterprises.one(row.entry()) : profile;
            String status = said == null ? null : said.text("operatingStatus");
            if ("CLOSED".equals(status)) {
                faults.error(row, "shortageCurrent", CLOSED);
            } else if ("STOPPED".equals(status)) {
                faults.warning(row, "shortageCurrent", STOPPED);
            }
        }
    }

    private static boolean isDemand(LabourDemand demand) {
        return Shortages.count(demand.shortageCurrent)
                        + Shortages.count(demand.shortageExpansion)
                        + Shortages.count(demand.plannedRecruitment)
                > 0;
    }
}
