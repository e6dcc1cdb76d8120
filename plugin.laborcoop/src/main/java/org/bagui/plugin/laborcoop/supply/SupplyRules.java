package org.bagui.plugin.laborcoop.supply;

import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Says which place a row was surveyed for, and that no more persons wish to return than are there. */
@Component(service = RegisterRules.class)
public final class SupplyRules implements RegisterRules<LabourSupply> {
    private static final String TOO_MANY_RETURN = "more-return-than-available";

    @Override
    public String register() {
        return LabourSupply.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(TOO_MANY_RETURN, Severity.ERROR, List.of("wishToReturn", "personsAvailable")));
    }

    @Override
    public void identify(Batch<LabourSupply> batch, Faults faults) {
        for (Row<LabourSupply> row : batch.rows()) {
            LabourSupply entry = row.entry();
            boolean kept = row.before() != null && !row.given("townshipCode");
            String township = kept ? row.before().townshipCode : entry.townshipCode;
            entry.surveyPlace = township == null ? county(entry) : township;
        }
    }

    private static String county(LabourSupply entry) {
        return PlaceCode.ofPadded(entry.recordedPlace()).text();
    }

    @Override
    public void check(Batch<LabourSupply> batch, Faults faults) {
        for (Row<LabourSupply> row : batch.rows()) {
            LabourSupply entry = row.entry();
            boolean counted = entry.wishToReturn != null && entry.personsAvailable != null;
            if (counted && entry.wishToReturn > entry.personsAvailable) {
                faults.error(row, "wishToReturn", TOO_MANY_RETURN, entry.wishToReturn, entry.personsAvailable);
            }
        }
    }
}
