package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/** Fills the city from the county, and holds a city that was entered against it (GB/T 2260 codes nest). */
@Component(service = RegisterRules.class)
public final class PlaceColumns implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "city-not-of-county";

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.ERROR, List.of("cityCode", "countyCode")));
    }

    @Override
    public void derive(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            String city = cityOf(profile.countyCode);
            if (profile.cityCode == null) {
                profile.cityCode = city;
            } else if (city != null && !profile.cityCode.equals(city)) {
                faults.error(row, "cityCode", CODE, profile.cityCode, profile.countyCode);
            }
        }
    }

    private static String cityOf(String county) {
        return PlaceCode.parse(county)
                .flatMap(PlaceCode::city)
                .map(PlaceCode::text)
                .orElse(null);
    }
}
