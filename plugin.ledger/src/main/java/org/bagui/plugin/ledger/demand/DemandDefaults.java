package org.bagui.plugin.ledger.demand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Defaults of the demand form: the county as place of work, the last day of the next month, nothing released, no leavers
 * replaced. A telephone that neither form gives is asked for.
 */
@Component(service = RegisterRules.class)
public final class DemandDefaults implements RegisterRules<LabourDemand> {
    private static final String MISSING_MOBILE = "missing-mobile";

    private final PlaceDirectory places;

    @Activate
    public DemandDefaults(@Reference PlaceDirectory places) {
        this.places = places;
    }

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(MISSING_MOBILE, Severity.WARNING, List.of("contactMobile")));
    }

    @Override
    public void derive(Batch<LabourDemand> batch, Faults faults) {
        Map<String, String> names = new HashMap<>();
        for (Row<LabourDemand> row : batch.rows()) {
            LabourDemand demand = row.entry();
            if (demand.workPlace == null && demand.countyCode != null) {
                demand.workPlace = names.computeIfAbsent(demand.countyCode, this::nameOf);
            }
            if (demand.validUntil == null && demand.period() != null) {
                demand.validUntil = demand.period().plusMonths(1).atEndOfMonth();
            }
            demand.released = Boolean.TRUE.equals(demand.released);
            demand.replacesLeavers = Boolean.TRUE.equals(demand.replacesLeavers);
        }
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            if (row.entry().contactMobile == null) {
                faults.warning(row, "contactMobile", MISSING_MOBILE);
            }
        }
    }

    private String nameOf(String county) {
        return PlaceCode.parse(county)
                .flatMap(places::find)
                .map(Jurisdiction::nameZh)
                .orElse(county);
    }
}
