package org.bagui.plugin.ledger.demand;

import java.util.List;
import java.util.OptionalInt;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.wage.MinimumWages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Pay of a post: both ends or, where it is open to talk (面议), none; in order, not too far apart, not below the minimum
 * wage where one is set.
 */
@Component(service = RegisterRules.class)
public final class DemandWages implements RegisterRules<LabourDemand> {
    private static final String ORDER = "wage-order";
    private static final String SPREAD = "wage-spread";
    private static final String ONE_SIDED = "wage-one-sided";
    private static final String BELOW_MINIMUM = "below-minimum-wage";
    private static final long WIDEST = 3;

    private final MinimumWages minimum;

    @Activate
    public DemandWages(@Reference MinimumWages minimum) {
        this.minimum = minimum;
    }

    @Override
    public String register() {
        return LabourDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote("required", Severity.ERROR, List.of("wageMin")),
                new RuleNote(ONE_SIDED, Severity.ERROR, List.of("wageMin", "wageMax")),
                new RuleNote(ORDER, Severity.ERROR, List.of("wageMax", "wageMin")),
                new RuleNote(SPREAD, Severity.WARNING, List.of("wageMax", "wageMin")),
                new RuleNote(BELOW_MINIMUM, Severity.ERROR, List.of("wageMin", "employmentForm", "payMode")),
                new RuleNote(BELOW_MINIMUM, Severity.WARNING, List.of("wageMin", "employmentForm", "payMode")));
    }

    @Override
    public void check(Batch<LabourDemand> batch, Faults faults) {
        for (Row<LabourDemand> row : batch.rows()) {
            Integer min = row.entry().wageMin;
            Integer max = row.entry().wageMax;
            if (min == null && max == null) {
                // Empty cells mean 面议; a sheet that does not ask about pay at all says nothing.
                if (!batch.supplied("wageMin")) {
                    faults.error(row, "wageMin", "required");
                }
            } else if (min == null) {
                faults.error(row, "wageMin", ONE_SIDED, max);
            } else if (max == null) {
                faults.error(row, "wageMax", ONE_SIDED, min);
            } else if (max < min) {
                faults.error(row, "wageMax", ORDER, max, min);
            } else if (max > min * WIDEST) {
                faults.warning(row, "wageMax", SPREAD, max, min);
            }
            if (min != null) {
                checkMinimum(row, min, faults);
            }
        }
    }

    private void checkMinimum(Row<LabourDemand> row, int wage, Faults faults) {
        LabourDemand demand = row.entry();
        OptionalInt least = minimum.at(demand.countyCode);
        if (least.isEmpty() || wage >= least.getAsInt()) {
            return;
        }
        boolean monthly = demand.payMode == null || demand.payMode.equals("MONTHLY");
        if (monthly && "FULL_TIME".equals(demand.employmentForm)) {
            faults.error(row, "wageMin", BELOW_MINIMUM, wage, least.getAsInt());
        } else {
            faults.warning(row, "wageMin", BELOW_MINIMUM, wage, least.getAsInt());
        }
    }
}
