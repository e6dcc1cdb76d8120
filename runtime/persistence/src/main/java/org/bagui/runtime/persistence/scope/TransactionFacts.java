package org.bagui.runtime.persistence.scope;

import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;

/** What listeners of the persistence unit must know of the transaction they run in. */
public interface TransactionFacts {
    /** Scope of the transaction. */
    Scope scope();

    /** Whether the store of entries is saving this very entity right now. */
    boolean isSaving(RegisterEntry entry);
}
