package org.bagui.plugin.ledger.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * Asks about a credit code with entries in two places (plants), where the place that the input is addressed to holds both. An
 * input for one county never tells, even if its sender sees more: whoever sees that county may read what came of it.
 */
@Component(service = RegisterRules.class)
public final class TwoPlaces implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "code-in-two-places";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.WARNING, List.of("uscc", "countyCode")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        if (batch.place().county().isPresent()) {
            return; // An input for one county reaches no second place.
        }
        List<Row<EnterpriseProfile>> rows = batch.rows();
        EnterpriseEntries known = EnterpriseEntries.of(batch, rows, "enterprise");
        Map<String, Set<Object>> places = new HashMap<>();
        for (Row<EnterpriseProfile> row : rows) {
            Set<Object> all = places.computeIfAbsent(row.entry().uscc(), uscc -> new HashSet<>());
            all.add(row.entry().recordedPlace());
            for (EntryView enterprise : known.anywhere(row.entry())) {
                all.add(enterprise.get(SystemFields.RECORDED_PLACE));
            }
        }
        for (Row<EnterpriseProfile> row : rows) {
            if (places.get(row.entry().uscc()).size() > 1) {
                faults.warning(row, "uscc", CODE, row.entry().uscc());
            }
        }
    }
}
