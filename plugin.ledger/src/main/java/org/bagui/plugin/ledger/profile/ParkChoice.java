package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.park.ParkNames;
import org.osgi.service.component.annotations.Component;

/** Where the county has a list of parks, a park is written as there; one that the list does not have is asked about. */
@Component(service = RegisterRules.class)
public final class ParkChoice implements RegisterRules<EnterpriseProfile> {
    private static final String UNKNOWN = "unknown-park";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(UNKNOWN, Severity.WARNING, List.of("parkName")));
    }

    @Override
    public void derive(Batch<EnterpriseProfile> batch, Faults faults) {
        List<Row<EnterpriseProfile>> named = batch.rows().stream()
                .filter(row -> row.entry().parkName != null)
                .toList();
        ParkNames parks = ParkNames.of(
                batch, named.stream().map(row -> row.entry().countyCode).toList());
        for (Row<EnterpriseProfile> row : named) {
            EnterpriseProfile profile = row.entry();
            if (!parks.has(profile.recordedPlace())) {
                continue;
            }
            String known = parks.find(profile.recordedPlace(), profile.parkName);
            if (known == null) {
                faults.warning(row, "parkName", UNKNOWN, profile.parkName);
            } else {
                profile.parkName = known;
            }
        }
    }
}
