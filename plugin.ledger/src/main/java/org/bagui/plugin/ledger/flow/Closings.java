package org.bagui.plugin.ledger.flow;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Row;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;

/** Closing staff of enterprises by month: as the rows of a batch say, else as the ledger does. */
final class Closings {
    private final Map<Key, Integer> own = new HashMap<>();
    private final EnterpriseEntries stored;

    private record Key(Long place, String uscc, YearMonth month) {}

    private Closings(EnterpriseEntries stored) {
        this.stored = stored;
    }

    /** Those of the month before each row; the rows' own are yet to be added. */
    static Closings before(Batch<MonthlyFlow> batch, List<Row<MonthlyFlow>> rows) {
        return new Closings(EnterpriseEntries.of(
                batch, rows, MonthlyFlow.NAME, month -> month.minusMonths(1), "closingStaff", "openingStaff"));
    }

    /** Those of the rows alone. */
    static Closings of(Collection<Row<MonthlyFlow>> rows) {
        Closings closings = new Closings(null);
        rows.forEach(row -> closings.add(row.entry()));
        return closings;
    }

    /** Adds a month of the batch, which counts before that of the ledger. */
    void add(MonthlyFlow flow) {
        if (!flow.isDraft()) {
            own.put(new Key(flow.reportingPlace(), flow.uscc(), flow.period()), flow.closingStaff);
        }
    }

    /** Whether the batch has the enterprise's entry of that month. */
    boolean has(MonthlyFlow flow, YearMonth month) {
        return own.containsKey(new Key(flow.reportingPlace(), flow.uscc(), month));
    }

    /** Closing staff of the month before the entry's, or null where it was not reported. */
    Integer lastMonth(MonthlyFlow flow) {
        Integer closing = own.get(
                new Key(flow.reportingPlace(), flow.uscc(), flow.period().minusMonths(1)));
        EntryView entry = closing == null ? stored.one(flow) : null;
        return entry == null ? closing : (Integer) entry.get("closingStaff");
    }
}
