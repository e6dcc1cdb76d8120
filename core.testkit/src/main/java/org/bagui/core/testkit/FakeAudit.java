package org.bagui.core.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.AuditLog;

/**
 * Keeps what is recorded; what belongs to a transaction of {@link FakeTransactions} only if that is kept.
 *
 * <pre>{@code
 * FakeAudit audit = new FakeAudit();
 * new InspectionService(transactions, audit).close(officer, 7);
 * assertEquals("inspection-closed", audit.events().get(0).action());
 * }</pre>
 */
public final class FakeAudit implements AuditLog {
    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();
    private final boolean inTransactions;
    private final boolean beside;

    /** A log that takes everything. */
    public FakeAudit() {
        this(true, true);
    }

    private FakeAudit(boolean inTransactions, boolean beside) {
        this.inTransactions = inTransactions;
        this.beside = beside;
    }

    /** A log that refuses what is recorded beside a transaction, since the two must stand or fall together. */
    public static FakeAudit inTransactionsOnly() {
        return new FakeAudit(true, false);
    }

    /** A log that nothing shall be recorded in. */
    public static FakeAudit none() {
        return new FakeAudit(false, false);
    }

    /** What was recorded, in its order. */
    public List<AuditEvent> events() {
        return events;
    }

    @Override
    public void record(Session session, AuditEvent event) {
        require(inTransactions, event);
        if (session instanceof FakeSession open) {
            open.onCommit(() -> events.add(event));
        } else {
            events.add(event);
        }
    }

    @Override
    public void record(AuditEvent event) {
        require(beside, event);
        events.add(event);
    }

    private static void require(boolean allowed, AuditEvent event) {
        if (!allowed) {
            throw new IllegalStateException("not to be recorded here: " + event);
        }
    }
}
