package org.bagui.runtime.persistence.session;

import org.bagui.runtime.persistence.scope.TransactionFacts;

/** The transaction that the calling thread is in; inner ones hide outer ones. */
public final class CurrentTransaction {
    private final ThreadLocal<OpenTransaction> innermost = new ThreadLocal<>();

    /** The innermost transaction, or null. */
    OpenTransaction get() {
        return innermost.get();
    }

    /**
     * The innermost transaction.
     *
     * @throws IllegalStateException where there is none
     */
    public TransactionFacts require() {
        OpenTransaction transaction = innermost.get();
        if (transaction == null) {
            throw new IllegalStateException("no transaction on this thread: use Transactions");
        }
        return transaction;
    }

    void enter(OpenTransaction transaction) {
        innermost.set(transaction);
    }

    /** Goes back to the transaction outside, or to none. */
    void leave(OpenTransaction outer) {
        if (outer == null) {
            innermost.remove();
        } else {
            innermost.set(outer);
        }
    }
}
