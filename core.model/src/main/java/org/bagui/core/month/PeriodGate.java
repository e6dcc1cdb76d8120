package org.bagui.core.month;

import org.bagui.core.persistence.Session;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether months may still be written; at most one service, and none where nothing closes a month.
 *
 * <p>Every way of writing asks it: single edits, imports, what plugins write, and undo.
 */
@ConsumerType
public interface PeriodGate {
    /**
     * Refuses early what would be refused at the end; takes no lock, and works in a reading transaction.
     *
     * @throws org.bagui.core.problem.Problem 409 {@code period-closed}, 403 where the register is another officer's
     */
    void ask(Session session, PeriodWrite write);

    /**
     * Refuses writes of closed months, and keeps the others open until the transaction ends. The pipeline calls it when all
     * rows are saved, so that these locks are the last of the transaction and are held for the commit only.
     *
     * @throws org.bagui.core.problem.Problem 409 {@code period-closed}; 409 {@code month-frozen-meanwhile} where the month
     *     was submitted or closed after this write took its moment in history: sent again it goes in
     */
    void pass(Session session, PeriodWrite write);
}
