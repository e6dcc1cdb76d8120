package org.bagui.plugin.ledger.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * Ties a demand row to its enterprise in the ledger: by credit code, or by full name inside the county where the code is
 * empty; then shows the ledger's name and copies what roll-ups break down by.
 */
@Component(service = RegisterRules.class)
public final class DemandEnterprise implements RegisterRules<LabourDemand> {
    private static final String UNKNOWN = "unknown-enterprise";
    private static final String AMBIGUOUS = "ambiguous-enterprise";
    private static final String MATCHED = "matched-by-name";
    private static final String NAME_DIFFERS = "name-differs";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(UNKNOWN, Severity.ERROR, List.of("uscc")),
                new RuleNote(AMBIGUOUS, Severity.ERROR, List.of("uscc", "enterpriseName")),
                new RuleNote(MATCHED, Severity.WARNING, List.of("uscc", "enterpriseName")),
                new RuleNote(NAME_DIFFERS, Severity.WARNING, List.of("enterpriseName")));
    }

    @Override
    public void identify(Batch<LabourDemand> batch, Faults faults) {
        List<Row<LabourDemand>> named = batch.rows().stream()
                .filter(row -> row.entry().uscc() == null && row.entry().enterpriseName() != null)
                .toList();
        Set<String> spellings = new LinkedHashSet<>();
        named.forEach(
                row -> spellings.addAll(EnterpriseName.spellings(row.entry().enterpriseName())));
        Map<String, List<EntryView>> found = new HashMap<>();
        for (EntryView enterprise : batch.find(
                Enterprise.REGISTER,
                "enterpriseName",
                spellings,
                null,
                List.of("enterpriseName", "recordedPlace", "uscc"))) {
            String key = key(enterprise.get("recordedPlace"), enterprise.text("enterpriseName"));
            found.computeIfAbsent(key, any -> new ArrayList<>()).add(enterprise);
        }
        for (Row<LabourDemand> row : named) {
            String key = key(row.entry().recordedPlace(), row.entry().enterpriseName());
            List<EntryView> matches = found.getOrDefault(key, List.of());
            if (matches.size() == 1) {
                String name = row.entry().enterpriseName();
                row.entry().enterprise(matches.get(0).text("uscc"), name);
                faults.warning(row, "uscc", MATCHED, name, row.entry().uscc());
            } else {
                faults.error(
                        row,
                        "uscc",
                        matches.isEmpty() ? UNKNOWN : AMBIGUOUS,
                        row.entry().enterpriseName());
            }
        }
    }

    @Override
    public void derive(Batch<LabourDemand> batch, Faults faults) {
        List<Row<LabourDemand>> rows = batch.rows();
        EnterpriseEntries enterprises =
                EnterpriseEntries.of(batch, rows, Enterprise.REGISTER, DemandLookUps.ENTERPRISE);
        for (Row<LabourDemand> row : rows) {
            EntryView enterprise = enterprises.one(row.entry());
            if (enterprise == null) {
                faults.error(row, "uscc", UNKNOWN, row.entry().uscc());
            } else {
                copy(row, enterprise, faults);
            }
        }
    }

    private static void copy(Row<LabourDemand> row, EntryView enterprise, Faults faults) {
        LabourDemand demand = row.entry();
        String name = enterprise.text("enterpriseName");
        if (demand.enterpriseName() != null && !EnterpriseName.isSame(demand.enterpriseName(), name)) {
            faults.warning(row, "enterpriseName", NAME_DIFFERS, demand.enterpriseName(), name);
        }
        demand.enterprise(demand.uscc(), name);
        demand.industryCode = enterprise.text("industryCode");
        demand.tertiarySector = enterprise.text("tertiarySector");
        demand.isManufacturing = (Boolean) enterprise.get("isManufacturing");
        demand.sizeClass = enterprise.text("sizeClass");
        if (demand.contactName == null) {
            demand.contactName = enterprise.text("contactName");
        }
        if (demand.contactMobile == null) {
            demand.contactMobile = enterprise.text("contactMobile");
        }
    }

    private static String key(Object place, String name) {
        return place + " " + EnterpriseName.folded(name);
    }
}
