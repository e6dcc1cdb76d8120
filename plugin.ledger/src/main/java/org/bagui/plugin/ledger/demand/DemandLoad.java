package org.bagui.plugin.ledger.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.bagui.plugin.ledger.warning.WarningLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All posts of an enterprise in a month against its staff: high shortage rate, shortage above staff, people on post
 * above staff. Each is asked once, at the enterprise's first row; without a profile of the month nothing is compared.
 *
 * <p>Shortage rate = shortage / (staff + shortage).
 */
@Component(service = RegisterRules.class)
public final class DemandLoad implements RegisterRules<LabourDemand> {
    private static final String RATE = "shortage-rate-high";
    private static final String OVER_STAFF = "shortage-over-staff";
    private static final String ON_POST = "on-post-over-staff";

    private final WarningLimits limits;

    private record Key(Long place, String uscc, YearMonth month) {}

    @Activate
    public DemandLoad(@Reference WarningLimits limits) {
        this.limits = limits;
    }

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(RATE, Severity.WARNING, List.of("shortageCurrent")),
                new RuleNote(OVER_STAFF, Severity.WARNING, List.of("shortageCurrent")),
                new RuleNote(ON_POST, Severity.WARNING, List.of("onPost")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        List<Row<LabourDemand>> rows = batch.rows();
        EnterpriseEntries profiles =
                EnterpriseEntries.of(batch, rows, "enterprise-profile", month -> month, DemandLookUps.PROFILE);
        List<Row<LabourDemand>> known =
                rows.stream().filter(row -> profiles.one(row.entry()) != null).toList();
        EnterpriseEntries stored = EnterpriseEntries.of(
                batch, known, LabourDemand.NAME, month -> month, "id", "shortageCurrent", "onPost");
        Map<Key, List<Row<LabourDemand>>> enterprises = new LinkedHashMap<>();
        Set<Object> rewritten = new HashSet<>();
        for (Row<LabourDemand> row : rows) {
            LabourDemand demand = row.entry();
            Key key = new Key(demand.recordedPlace(), demand.uscc(), demand.period());
            enterprises.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            if (row.before() != null) {
                rewritten.add(row.before().id());
            }
        }
        for (List<Row<LabourDemand>> own : enterprises.values()) {
            EntryView profile = profiles.one(own.get(0).entry());
            if (profile != null && profile.get("employeesTotal") != null) {
                List<EntryView> others = stored.all(own.get(0).entry()).stream()
                        .filter(view -> !rewritten.contains(view.get("id")))
                        .toList();
                check(own, others, profile, faults);
            }
        }
    }

    private void check(List<Row<LabourDemand>> own, List<EntryView> others, EntryView profile, Faults faults) {
        long shortage = 0;
        long onPost = 0;
        for (Row<LabourDemand> row : own) {
            shortage += Shortages.count(row.entry().shortageCurrent);
            onPost += Shortages.count(row.entry().onPost);
        }
        for (EntryView other : others) {
            shortage += EnterpriseEntries.number(other, "shortageCurrent");
            onPost += EnterpriseEntries.number(other, "onPost");
        }
        long staff = EnterpriseEntries.number(profile, "employeesTotal");
        long agency = EnterpriseEntries.number(profile, "agencyWorkers");
        Row<LabourDemand> first = own.get(0);
        if (limits.isShort(shortage, staff)) {
            faults.warning(
                    first, "shortageCurrent", RATE, rate(shortage, staff), shortage, staff, limits.shortagePercent());
        }
        if (shortage > staff) {
            faults.warning(first, "shortageCurrent", OVER_STAFF, shortage, staff);
        }
        if (onPost > staff + agency) {
            faults.warning(first, "onPost", ON_POST, onPost, staff + agency);
        }
    }

    private static BigDecimal rate(long shortage, long staff) {
        return BigDecimal.valueOf(shortage * 100).divide(BigDecimal.valueOf(staff + shortage), 1, RoundingMode.HALF_UP);
    }
}
