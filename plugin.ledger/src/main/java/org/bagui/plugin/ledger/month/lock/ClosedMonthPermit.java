package org.bagui.plugin.ledger.month.lock;

import org.bagui.core.month.PeriodWrite;
import org.bagui.core.persistence.Session;

/** Lets single writes into closed months pass, each once: approved corrections. */
public interface ClosedMonthPermit {
    /** Whether the write says that it has a permit. */
    boolean isAskedFor(PeriodWrite write);

    /** Uses the permit up, inside the write's transaction; false where there is none for just this write. */
    boolean use(Session session, PeriodWrite write);
}
