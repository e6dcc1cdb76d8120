package org.bagui.core.persistence;

import org.osgi.annotation.versioning.ProviderType;

/** Opens transactions; there is no other way to the database. */
@ProviderType
public interface Transactions {
    /** Runs work in a read-only transaction under a scope. */
    <R> R read(Scope scope, Work<R> work);

    /**
     * Runs work in a transaction that may write; all it writes has one moment in history. An exception rolls back.
     *
     * @throws org.bagui.core.problem.Problem {@code stale-version}, {@code duplicate-key} or {@code write-conflict} where
     *     another writer was faster; {@code unavailable} (503) where the database cannot be reached
     */
    <R> R write(Scope scope, Work<R> work);

    /**
     * Work inside a transaction.
     *
     * @param <R> what it gives back
     */
    @FunctionalInterface
    interface Work<R> {
        /** Does the work; must not keep the session. */
        R run(Session session);
    }
}
