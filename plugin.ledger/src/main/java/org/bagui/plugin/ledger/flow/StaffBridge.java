package org.bagui.plugin.ledger.flow;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * The bridge of a month: opening = last month's closing + adjustment, closing = opening + hires - separations.
 *
 * <p>Numbers that nobody gave are computed. Numbers that were given and do not fit are refused, never changed
 * ({@code why-the-bridge-is-asked-and-not-mended.md}).
 */
@Component(service = RegisterRules.class)
public final class StaffBridge implements RegisterRules<MonthlyFlow> {
    private static final String FIRST = "last-month-missing";
    private static final String NO_OPENING = "missing-opening";
    private static final String OPENING = "opening-differs";
    private static final String IMPOSSIBLE = "opening-impossible";
    private static final String CLOSING = "closing-differs";
    private static final String TOO_MANY = "separations-over-staff";
    private static final String NEXT = "next-month-differs";

    @Override
    public String register() {
        return MonthlyFlow.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(FIRST, Severity.WARNING, List.of("openingStaff", "adjustment")),
                new RuleNote(NO_OPENING, Severity.ERROR, List.of("openingStaff", "adjustment")),
                new RuleNote(OPENING, Severity.ERROR, List.of("openingStaff", "adjustment")),
                new RuleNote(IMPOSSIBLE, Severity.ERROR, List.of("adjustment", "openingStaff")),
                new RuleNote(CLOSING, Severity.ERROR, List.of("closingStaff", "openingStaff", "hires", "separations")),
                new RuleNote(TOO_MANY, Severity.ERROR, List.of("separations", "openingStaff", "hires")),
                new RuleNote(NEXT, Severity.WARNING, List.of("closingStaff")));
    }

    /** Months of one enterprise may stand in one sheet; the earlier ones come first. */
    @Override
    public void derive(Batch<MonthlyFlow> batch, Faults faults) {
        List<Row<MonthlyFlow>> rows = batch.rows().stream()
                .sorted(Comparator.comparing(
                        (Row<MonthlyFlow> row) -> row.entry().period()))
                .toList();
        Closings closings = Closings.before(batch, rows);
        for (Row<MonthlyFlow> row : rows) {
            open(row, closings.lastMonth(row.entry()), faults);
            close(row, faults);
            closings.add(row.entry());
        }
    }

    private static void open(Row<MonthlyFlow> row, Integer lastClosing, Faults faults) {
        MonthlyFlow flow = row.entry();
        boolean given = flow.openingStaff != null && row.given("openingStaff");
        if (lastClosing == null && flow.adjustment == null) {
            if (given) {
                faults.warning(row, "openingStaff", FIRST, flow.openingStaff);
            } else if (flow.openingStaff == null && !flow.isDraft()) {
                faults.error(row, "openingStaff", NO_OPENING);
            }
            return;
        }
        long expected = (lastClosing == null ? 0L : lastClosing) + (flow.adjustment == null ? 0 : flow.adjustment);
        // What stands from before counts as given, unless the adjustment was changed to say otherwise.
        boolean stands = flow.openingStaff != null && row.before() != null && !row.changed("adjustment");
        if ((given || stands) && flow.openingStaff != expected) {
            faults.error(row, "openingStaff", OPENING, flow.openingStaff, expected);
        } else if (expected < 0 || expected > MonthlyFlow.MOST) {
            faults.error(row, "adjustment", IMPOSSIBLE, expected);
        } else {
            flow.openingStaff = Math.toIntExact(expected);
        }
    }

    private static void close(Row<MonthlyFlow> row, Faults faults) {
        MonthlyFlow flow = row.entry();
        Integer given = row.given("closingStaff") ? flow.closingStaff : null;
        flow.closingStaff = null;
        if (flow.openingStaff == null || flow.hires == null || flow.separations == null) {
            return;
        }
        int most = flow.openingStaff + flow.hires;
        if (flow.separations > most) {
            faults.error(row, "separations", TOO_MANY, flow.separations, most);
            return;
        }
        flow.closingStaff = most - flow.separations;
        if (given != null && !given.equals(flow.closingStaff)) {
            faults.error(row, "closingStaff", CLOSING, given, flow.closingStaff);
        }
    }

    /** A later month that was reported already is not touched; whoever changes this one is told. */
    @Override
    public void check(Batch<MonthlyFlow> batch, Faults faults) {
        List<Row<MonthlyFlow>> changed = batch.rows().stream()
                .filter(row -> !row.entry().isDraft() && row.changed("closingStaff"))
                .toList();
        EnterpriseEntries next = EnterpriseEntries.of(
                batch, changed, MonthlyFlow.NAME, month -> month.plusMonths(1), "openingStaff", "adjustment");
        Closings own = Closings.of(batch.rows());
        for (Row<MonthlyFlow> row : changed) {
            EntryView later = next.one(row.entry());
            YearMonth month = row.entry().period().plusMonths(1);
            if (later == null || own.has(row.entry(), month)) {
                continue;
            }
            long opening = EnterpriseEntries.number(later, "openingStaff");
            long expected = row.entry().closingStaff + EnterpriseEntries.number(later, "adjustment");
            if (opening != expected) {
                faults.warning(row, "closingStaff", NEXT, row.entry().closingStaff, month, opening);
            }
        }
    }
}
