package org.bagui.plugin.ledger.warning;

import java.util.List;
import java.util.function.Function;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;

/**
 * Asks where two registers give different head counts of an enterprise for the end of one month.
 *
 * @param field field of the head count here
 * @param own reads it
 * @param register the other register
 * @param other field of the head count there
 */
public record OtherHeadCount<T extends EnterpriseEntry>(
        String field, Function<T, Integer> own, String register, String other) {
    private static final String CODE = "head-count-differs";

    /** What may be said. */
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.WARNING, List.of(field)));
    }

    /** Compares; a month that the other register does not have is not compared. */
    public void check(Batch<T> batch, Faults faults) {
        List<Row<T>> counted = batch.rows().stream()
                .filter(row -> own.apply(row.entry()) != null)
                .toList();
        EnterpriseEntries others = EnterpriseEntries.of(batch, counted, register, month -> month, other);
        for (Row<T> row : counted) {
            EntryView there = others.one(row.entry());
            Integer here = own.apply(row.entry());
            if (there != null && there.get(other) != null && EnterpriseEntries.number(there, other) != here) {
                faults.warning(row, field, CODE, here, there.get(other));
            }
        }
    }
}
