package org.bagui.runtime.persistence.scope;

import java.time.LocalDateTime;
import org.bagui.core.persistence.Scope;

/** What listeners of the persistence unit must know of the transaction they run in. */
public interface TransactionFacts {
    /** Scope of the transaction. */
    Scope scope();

    /** Moment of the transaction in UTC. */
    LocalDateTime utcMoment();

    /** Whether the store of entries is writing right now. */
    boolean savingEntries();
}
