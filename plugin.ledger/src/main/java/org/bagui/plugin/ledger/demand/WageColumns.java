package org.bagui.plugin.ledger.demand;

import java.util.List;
import org.bagui.core.register.spi.Entered;
import org.bagui.core.register.spi.RegisterRules;
import org.osgi.service.component.annotations.Component;

/** Parts a cell that says both ends of the pay, in either column, into the two fields; what else is there stays. */
@Component(service = RegisterRules.class)
public final class WageColumns implements RegisterRules<LabourDemand> {
    private static final String MIN = "wageMin";
    private static final String MAX = "wageMax";

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<String> fills() {
        return List.of(MIN, MAX);
    }

    @Override
    public void enter(Entered row) {
        part(row, MIN, MAX);
        part(row, MAX, MIN);
    }

    private static void part(Entered row, String from, String other) {
        boolean alone = row.get(other) == null || row.get(other).toString().isBlank();
        if (alone && row.get(from) instanceof String text) {
            WageCell.read(text).ifPresent(both -> {
                row.put(MIN, Integer.toString(both.min()));
                row.put(MAX, Integer.toString(both.max()));
            });
        }
    }
}
