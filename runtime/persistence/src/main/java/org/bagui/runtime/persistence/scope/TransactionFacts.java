package org.bagui.runtime.persistence.scope;

import org.bagui.core.persistence.Scope;

/** What listeners of the persistence unit must know of the transaction they run in. */
public interface TransactionFacts {
    /** Scope of the transaction. */
    Scope scope();

    /** Whether the store of entries is writing right now. */
    boolean savingEntries();
}
