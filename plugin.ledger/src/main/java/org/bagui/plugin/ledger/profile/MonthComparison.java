package org.bagui.plugin.ledger.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * Asks about staff that changed by more than 30 % and 20 persons since last month, and about figures that stand
 * unchanged for the third month (likely copied).
 */
@Component(service = RegisterRules.class)
public final class MonthComparison implements RegisterRules<EnterpriseProfile> {
    private static final String JUMP = "staff-jump";
    private static final String REPEATED = "figures-repeated";
    private static final int PERSONS = 20;
    private static final int PERCENT = 30;

    private static final Map<String, Function<EnterpriseProfile, Integer>> MONTHLY = new LinkedHashMap<>();

    static {
        MONTHLY.put("employeesTotal", profile -> profile.employeesTotal);
        MONTHLY.put("agencyWorkers", profile -> profile.agencyWorkers);
        MONTHLY.put("industrialWorkersTotal", profile -> profile.industrialWorkersTotal);
        MONTHLY.put("workersGeneral", profile -> profile.workersGeneral);
        MONTHLY.put("workersSkilled", profile -> profile.workersSkilled);
        MONTHLY.put("wageGeneral", profile -> profile.wageGeneral);
        MONTHLY.put("wageSkilled", profile -> profile.wageSkilled);
    }

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(JUMP, Severity.WARNING, List.of("employeesTotal")),
                new RuleNote(REPEATED, Severity.WARNING, List.copyOf(MONTHLY.keySet())));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        List<Row<EnterpriseProfile>> rows = batch.rows();
        EnterpriseEntries lastMonth =
                EnterpriseEntries.of(batch, rows, EnterpriseProfile.NAME, month -> month.minusMonths(1));
        List<Row<EnterpriseProfile>> same = new ArrayList<>();
        for (Row<EnterpriseProfile> row : rows) {
            EntryView last = lastMonth.one(row.entry());
            if (last != null) {
                checkJump(row, last, faults);
                if (isSame(row.entry(), last)) {
                    same.add(row);
                }
            }
        }
        EnterpriseEntries monthBefore =
                EnterpriseEntries.of(batch, same, EnterpriseProfile.NAME, month -> month.minusMonths(2));
        for (Row<EnterpriseProfile> row : same) {
            EntryView before = monthBefore.one(row.entry());
            if (before != null && isSame(row.entry(), before)) {
                faults.warning(row, "employeesTotal", REPEATED);
            }
        }
    }

    private static void checkJump(Row<EnterpriseProfile> row, EntryView last, Faults faults) {
        if (row.entry().employeesTotal == null || last.get("employeesTotal") == null) {
            return;
        }
        long then = EnterpriseEntries.number(last, "employeesTotal");
        long change = Math.abs(row.entry().employeesTotal - then);
        if (change > PERSONS && change * 100 > then * PERCENT) {
            faults.warning(row, "employeesTotal", JUMP, row.entry().employeesTotal, then);
        }
    }

    private static boolean isSame(EnterpriseProfile profile, EntryView other) {
        return MONTHLY.entrySet().stream()
                .allMatch(figure -> Objects.equals(figure.getValue().apply(profile), other.get(figure.getKey())));
    }
}
