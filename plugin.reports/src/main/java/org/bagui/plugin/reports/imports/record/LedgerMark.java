package org.bagui.plugin.reports.imports.record;

import java.time.LocalDateTime;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * What a place and month of a register looked like at a moment, so that a later look can tell whether anything changed:
 * a new or changed entry bears a later moment, a removed one changes the number.
 *
 * @param moment moment up to which every write was closed, UTC
 * @param count number of entries
 */
public record LedgerMark(LocalDateTime moment, long count) {
    /** Marks the ledger; read what depends on it after this, never before. */
    public static LedgerMark of(Session session, RegisterDefinition register, ImportRecord record) {
        LocalDateTime moment = Utc.of(session.settledUntil());
        return new LedgerMark(moment, session.count(selection(session, register, record, List.of())));
    }

    /**
     * Whether the place and month look as they did; writes that were open at the moment count as changes. The number of all
     * entries is asked first: it often tells already. The number of those left unchanged only ever falls, so where both are
     * the mark's, nothing had changed when the first was asked, whatever was written in between.
     */
    public boolean holds(Session session, RegisterDefinition register, ImportRecord record) {
        Condition unchanged =
                new Condition(register.require("updatedAt"), Condition.Operator.AT_MOST, List.<Object>of(moment));
        return session.count(selection(session, register, record, List.of())) == count
                && session.count(selection(session, register, record, List.of(unchanged))) == count;
    }

    private static Selection selection(
            Session session, RegisterDefinition register, ImportRecord record, List<Condition> all) {
        MonthRange months = record.period() == null ? null : MonthRange.of(record.period());
        return new Selection(
                register,
                List.of(register.require("id")),
                session.scope().at(record.place()),
                months,
                all,
                List.of(),
                List.of(),
                null,
                0,
                null);
    }
}
